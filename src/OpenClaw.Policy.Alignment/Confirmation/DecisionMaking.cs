using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Risk;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>A decision and why; the texts are stored, so their words are fixed.</summary>
/// <param name="Final">What is decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Resolution">How the rule was chosen.</param>
/// <param name="Fallback">Why no rule decided; empty when one did.</param>
internal sealed record DecisionMaking(string Final, string Reason, string Resolution, string Fallback)
{
    /// <summary>
    /// Critical tasks need a confirmation. Else a confirmed rule decides; when several contradict one another, a confirmation is needed;
    /// without one the risk decides. In corrected mode a suspended rule that matches keeps a low risk from deciding.
    /// </summary>
    public static DecisionMaking Of(RiskLevel risk, IReadOnlyList<Rule> matched, RuleResolution resolution, bool hasConfirmed, AlignmentMode mode)
    {
        if (risk == RiskLevel.Critical)
        {
            return new(
                Vocabulary.RequireConfirmation,
                "Critical risk heuristic requires confirmation",
                resolution.Label == "heuristic_default" ? "critical_risk_override" : resolution.Label,
                matched.Count > 0 ? "heuristic override" : string.Empty);
        }

        if (resolution.Selected is { } rule)
        {
            var words = rule.PolicyDecision == Vocabulary.AutoExecute ? "allows auto execution" : "requires confirmation";
            return new(rule.PolicyDecision, $"Confirmed {rule.Scope} rule {words}", resolution.Label, string.Empty);
        }

        if (hasConfirmed)
        {
            return new(Vocabulary.RequireConfirmation, "Conflicting confirmed rules require confirmation", resolution.Label, "ambiguous confirmed conflict");
        }

        var isSuspended = matched.Any(static r => r.Status == Vocabulary.Suspended);
        if (risk == RiskLevel.Low && !(isSuspended && mode == AlignmentMode.Corrected))
        {
            return new(Vocabulary.AutoExecute, "Low-risk heuristic fallback allows auto execution", resolution.Label, "first-time task; heuristic fallback");
        }

        var fallback = isSuspended ? "suspended rule requires confirmation" : matched.Count > 0 ? "insufficient confidence" : "first-time task";
        return new(Vocabulary.RequireConfirmation, "No confirmed rule; confirmation required", resolution.Label, fallback);
    }
}
