using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>Numbers of a record: an integer stays one until something with a point is added, as in Python, because the hash sees the difference.</summary>
internal static class PythonArithmetic
{
    /// <summary>The number as a double.</summary>
    /// <exception cref="ModelException">It is no number, or too large for a double.</exception>
    public static double Double(JsonValue value, string field) => value switch
    {
        JsonFloat f => f.Value,
        JsonInteger i when double.IsFinite((double)i.Value) => (double)i.Value,
        JsonBoolean b => b.Value ? 1 : 0,
        _ => throw new ModelException($"The field `{field}` is no number: {value}."),
    };

    /// <summary>Python's <c>max(low, min(high, value))</c>: a value that is no number becomes the upper bound.</summary>
    public static double Clamp(double value, double low, double high) => Maximum(low, Minimum(high, value));

    /// <summary>Python's <c>min</c>: the first unless the second is less, which matters for NaN.</summary>
    public static double Minimum(double first, double second) => second < first ? second : first;

    /// <summary>Python's <c>max</c>: the first unless the second is more.</summary>
    public static double Maximum(double first, double second) => second > first ? second : first;

    /// <summary>One more.</summary>
    /// <exception cref="ModelException">It is no number.</exception>
    public static JsonValue Increment(JsonValue value, string field) => value switch
    {
        JsonInteger i => new JsonInteger(i.Value + 1),
        JsonFloat f => new JsonFloat(f.Value + 1),
        JsonBoolean b => new JsonInteger(b.Value ? 2 : 1),
        _ => throw new ModelException($"The field `{field}` is no number: {value}."),
    };
}
