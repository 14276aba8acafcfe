namespace OpenClaw.Policy.Alignment.Json;

/// <summary>What was read from a text.</summary>
/// <param name="Root">The value.</param>
/// <param name="RepeatedKeys">Keys that stand more than once in one object, in the order of the text.</param>
public sealed record JsonDocumentText(JsonValue Root, IReadOnlyList<RepeatedKey> RepeatedKeys);
