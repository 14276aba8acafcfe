using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel;

/// <summary>Numbers of a saved model.</summary>
internal static class ModelNumbers
{
    public static JsonArray List(IEnumerable<double> values) => new([.. values.Select(static v => new JsonFloat(v))]);

    public static IEnumerable<double> Doubles(JsonValue? value, string name) => value switch
    {
        null => [],
        JsonArray list => list.Items.Select(i => PythonArithmetic.Double(i, name)),
        _ => throw new ModelException($"`{name}` is a list of numbers, not {JsonWords.Of(value)}."),
    };

    /// <summary>A count that is 0 when absent.</summary>
    public static int Count(JsonObject record, string name) => record[name] switch
    {
        null => 0,
        JsonInteger n when n.Value >= 0 && n.Value <= int.MaxValue => (int)n.Value,
        var other => throw new ModelException($"`{name}` is a count, not {other}."),
    };
}
