namespace OpenClaw.Policy.Alignment.Json;

/// <summary>A number with a point or an exponent, <c>NaN</c> or an infinity.</summary>
public sealed class JsonFloat(double value) : JsonValue
{
    public double Value { get; } = value;

    public override bool IsTrue => Value != 0;
}
