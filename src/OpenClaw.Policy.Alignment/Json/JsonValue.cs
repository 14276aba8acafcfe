namespace OpenClaw.Policy.Alignment.Json;

/// <summary>
/// A JSON value that keeps what a hash depends on: whether a number was written as an integer, the order of members, <c>NaN</c>.
/// The stores hash the text that Python's <c>json</c> writes, so a value has to come out as it came in.
/// </summary>
public abstract class JsonValue
{
    /// <summary>Where the value begins in the text that it was read from, in UTF-16 code units; -1 for a value that was made.</summary>
    public int Start { get; init; } = -1;

    /// <summary>How many UTF-16 code units it takes there.</summary>
    public int Length { get; init; }

    /// <summary>What Python takes for true: everything but null, false, zero and what is empty.</summary>
    public abstract bool IsTrue { get; }

    public override string ToString() => JsonFormat.Line(this);
}
