namespace OpenClaw.Policy.Alignment.Json;

/// <summary>One member of an object.</summary>
/// <param name="Name">Its key, escapes resolved.</param>
/// <param name="Value">Its value.</param>
/// <param name="KeyStart">Where its key begins in the text that it was read from; -1 for a member that was made.</param>
public readonly record struct JsonMember(string Name, JsonValue Value, int KeyStart = -1);
