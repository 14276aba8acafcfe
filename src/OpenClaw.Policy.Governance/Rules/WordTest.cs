namespace OpenClaw.Policy.Governance.Rules;

/// <summary>A test of one word of a request.</summary>
/// <param name="Text">Folded as words of requests are.</param>
/// <param name="Kind">How a word has to agree with it.</param>
public readonly record struct WordTest(string Text, WordTestKind Kind);
