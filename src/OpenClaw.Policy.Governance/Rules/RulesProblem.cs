using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Rules;

/// <summary>Why a file cannot be taken as it is.</summary>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Span">Where.</param>
/// <param name="Subject">What it is about, stable when other lines change.</param>
public sealed record RulesProblem(string Message, string Remedy, SourceSpan Span, string Subject);
