namespace OpenClaw.Policy.Nodes;

/// <summary>A piece of a text in which references to variables were replaced.</summary>
/// <param name="Text">What stands there now.</param>
/// <param name="Variable">The variable whose value that is; null for what is written.</param>
internal readonly record struct SubstitutedPart(string Text, string? Variable);
