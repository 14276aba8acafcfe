using System.Globalization;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Reads what the recorded cases hold.</summary>
internal static class Records
{
    public static string Id(this JsonObject record) => record.Text("id") ?? record.ToString();

    public static JsonObject Object(this JsonObject record, string name) => (JsonObject)record[name]!;

    public static IReadOnlyList<JsonValue> List(this JsonObject record, string name) => ((JsonArray)record[name]!).Items;

    public static IEnumerable<string> Texts(this JsonObject record, string name) => record.List(name).Select(static i => ((JsonString)i).Value);

    public static bool Flag(this JsonObject record, string name) => record[name] is { IsTrue: true };

    public static int Int(this JsonObject record, string name) => (int)((JsonInteger)record[name]!).Value;

    public static DateTimeOffset Moment(this JsonObject record, string name) => DateTimeOffset.Parse(record.Text(name)!, CultureInfo.InvariantCulture);

    /// <summary>A number, or <c>{"$float": "NaN"}</c>.</summary>
    public static double Number(JsonValue value) => value switch
    {
        JsonFloat f => f.Value,
        JsonInteger i => (double)i.Value,
        JsonObject o when o.Text("$float") is { } text => text switch { "NaN" => double.NaN, "-Infinity" => double.NegativeInfinity, _ => double.PositiveInfinity },
        _ => throw new FormatException(value.ToString()),
    };

    /// <summary>A rule from its constructor's fields: those that are absent have their defaults, and none is replaced.</summary>
    public static Rule Rule(JsonObject fields)
    {
        var rule = new Rule("r");
        foreach (var (name, value, _) in fields.Members)
        {
            rule[(RuleField)Model.Rule.FieldNames.ToList().IndexOf(name)] = value;
        }

        return rule;
    }
}
