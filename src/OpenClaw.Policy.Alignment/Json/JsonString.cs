namespace OpenClaw.Policy.Alignment.Json;

/// <summary>A string. A lone surrogate is kept; it cannot be written as UTF-8.</summary>
public sealed class JsonString(string value) : JsonValue
{
    public static readonly JsonString Empty = new(string.Empty);

    public string Value { get; } = value;

    public override bool IsTrue => Value.Length > 0;
}
