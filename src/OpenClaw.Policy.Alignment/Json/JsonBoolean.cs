namespace OpenClaw.Policy.Alignment.Json;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class JsonBoolean(bool value) : JsonValue
{
    public bool Value { get; } = value;

    public override bool IsTrue => Value;
}
