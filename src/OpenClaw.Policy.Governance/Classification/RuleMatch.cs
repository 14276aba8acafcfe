using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>A rule that found something in a request.</summary>
/// <param name="RuleId">Its id.</param>
/// <param name="Risk">Its class.</param>
/// <param name="Term">The term as the rules have it.</param>
/// <param name="Start">Where the text starts that it found, in UTF-16 code units of the request.</param>
/// <param name="Length">How long that text is.</param>
/// <param name="Means">How the request had to be read.</param>
public sealed record RuleMatch(string RuleId, RiskClass Risk, string Term, int Start, int Length, ReadingMeans Means);
