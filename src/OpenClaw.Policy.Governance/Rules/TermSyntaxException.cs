namespace OpenClaw.Policy.Governance.Rules;

/// <summary>A term of a rule cannot be read.</summary>
/// <param name="message">What is wrong with it and what to write, as one sentence each.</param>
public sealed class TermSyntaxException(string message) : FormatException(message);
