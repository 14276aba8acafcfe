namespace OpenClaw.Policy.Alignment.Json;

/// <summary><c>null</c>.</summary>
public sealed class JsonNull : JsonValue
{
    public static readonly JsonNull Value = new();

    public override bool IsTrue => false;
}
