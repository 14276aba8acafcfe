using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>What a set of rules says of a request.</summary>
/// <param name="Request">The request, unchanged.</param>
/// <param name="Risk">Its class.</param>
/// <param name="Matches">What decided: all matches, the highest class first, then in the order of the text. Empty when no rule matched and the default decided.</param>
/// <param name="Disguises">Where the text hides what it says; empty for plain text.</param>
public sealed record RequestClassification(string Request, RiskClass Risk, IReadOnlyList<RuleMatch> Matches, IReadOnlyList<RequestDisguise> Disguises)
{
    /// <summary>Whether the default decided.</summary>
    public bool IsUnmatched => Matches.Count == 0;
}
