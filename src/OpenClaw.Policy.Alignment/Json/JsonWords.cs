namespace OpenClaw.Policy.Alignment.Json;

/// <summary>Kinds of values in words.</summary>
public static class JsonWords
{
    /// <summary>What a value is, with its article, such as <c>a list</c>.</summary>
    public static string Of(JsonValue value) => value switch
    {
        JsonNull => "null",
        JsonBoolean => "a boolean",
        JsonInteger or JsonFloat => "a number",
        JsonString => "a text",
        JsonArray => "a list",
        _ => "an object",
    };
}
