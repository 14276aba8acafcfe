using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Json5;

/// <summary>A key that stands again in the same object: the value of the later one counts.</summary>
/// <param name="Name">The key's text, escapes resolved.</param>
/// <param name="Earlier">The key whose value is lost, quotes included.</param>
/// <param name="Later">The key that replaces it, quotes included.</param>
public sealed record DuplicateKey(string Name, SourceSpan Earlier, SourceSpan Later);
