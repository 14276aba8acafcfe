using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Rules;

/// <summary>A request with the class that its author expects: a test that lies in the rules.</summary>
/// <param name="Request">The text.</param>
/// <param name="Risk">The class that it has to get.</param>
/// <param name="Span">Where it is written; null for a shipped one.</param>
public sealed record RuleExample(string Request, RiskClass Risk, SourceSpan? Span);
