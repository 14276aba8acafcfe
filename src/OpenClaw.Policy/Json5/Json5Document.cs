using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Json5;

/// <summary>What was read from a JSON5 text.</summary>
/// <param name="Root">The value; it and every node below it has a <see cref="WrittenOrigin"/>.</param>
/// <param name="DuplicateKeys">Keys that stand more than once in one object, in the order of the text. They are no error.</param>
public sealed record Json5Document(Node Root, IReadOnlyList<DuplicateKey> DuplicateKeys);
