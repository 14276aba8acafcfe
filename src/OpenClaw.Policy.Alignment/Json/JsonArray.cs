namespace OpenClaw.Policy.Alignment.Json;

/// <summary>A list.</summary>
public sealed class JsonArray(IReadOnlyList<JsonValue> items) : JsonValue
{
    public IReadOnlyList<JsonValue> Items { get; } = items;

    public override bool IsTrue => Items.Count > 0;

    /// <summary>A list of strings.</summary>
    public static JsonArray Of(IEnumerable<string> items) => new([.. items.Select(static i => new JsonString(i))]);
}
