using OpenClaw.Policy.Alignment.Lifecycle;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>Changes the counters of one rule by one feedback.</summary>
/// <param name="mode">In corrected mode a vote counts by what the rule decides, not by its name alone.</param>
internal sealed class EvidenceApplication(AlignmentMode mode)
{
    /// <param name="rule">The rule; it is changed.</param>
    /// <param name="feedback">What was said.</param>
    /// <param name="evidence">The kind of evidence.</param>
    /// <param name="riskLevel">The risk of the task; empty keeps that of the rule.</param>
    /// <param name="now">The moment, as it is stored.</param>
    /// <returns>False when the feedback is no evidence; then nothing is changed.</returns>
    /// <exception cref="ModelException">A counter is no number.</exception>
    public bool Apply(Rule rule, Feedback feedback, string evidence, string riskLevel, string now)
    {
        if (evidence.Length == 0)
        {
            return false;
        }

        if (rule.Status == Vocabulary.Hint)
        {
            rule.Status = Vocabulary.Candidate;
        }

        rule.LastSeenAt = now;
        rule.Increment(RuleField.EvidenceCount);
        if (riskLevel.Length > 0)
        {
            rule.RiskLevel = riskLevel;
        }

        if (mode == AlignmentMode.Corrected || !rule[RuleField.LastAppliedAt].IsTrue)
        {
            rule.LastAppliedAt = now;
        }

        var @override = feedback.UserOverride ?? string.Empty;
        if (@override == Vocabulary.ShouldHaveRequiredConfirmation && (mode == AlignmentMode.Upstream || rule.PolicyDecision == Vocabulary.AutoExecute))
        {
            rule.Increment(RuleField.ConflictCount);
        }

        if (feedback.Outcome == Vocabulary.Success)
        {
            Succeeded(rule, @override, evidence);
        }
        else
        {
            DidNotSucceed(rule, @override, feedback.Outcome);
        }

        return true;
    }

    private void Succeeded(Rule rule, string @override, string evidence)
    {
        rule.Increment(RuleField.SuccessStreak);
        rule.Reset(RuleField.FailureStreak);
        rule.Confidence = PythonArithmetic.Minimum(1.0, rule.Confidence + (evidence.StartsWith("explicit", StringComparison.Ordinal) ? 0.1 : 0.05));
        var isObjection = IsObjectionTo(rule, @override);
        if (rule.PolicyDecision == Vocabulary.AutoExecute && (mode == AlignmentMode.Upstream || !isObjection))
        {
            rule.Increment(RuleField.AcceptedAutoExecuteCount);
        }

        if (Vocabulary.IsConsent(@override) && (mode == AlignmentMode.Upstream || !isObjection))
        {
            rule.Increment(RuleField.AcceptedConfirmationCount);
        }

        if (isObjection)
        {
            rule.Increment(RuleField.OverrideStreak);
        }
        else
        {
            rule.Reset(RuleField.OverrideStreak);
        }
    }

    private void DidNotSucceed(Rule rule, string @override, string outcome)
    {
        rule.Reset(RuleField.SuccessStreak);
        rule.Confidence = rule.PolicyDecision == Vocabulary.AutoExecute
            ? PythonArithmetic.Maximum(0.0, rule.Confidence - 0.2)
            : PythonArithmetic.Minimum(1.0, rule.Confidence + 0.05);
        if (outcome is Vocabulary.Failure or Vocabulary.Rollback)
        {
            rule.Increment(RuleField.FailureStreak);
        }

        if (outcome == Vocabulary.Rollback)
        {
            rule.Increment(RuleField.RollbackCount);
        }

        if (IsObjectionTo(rule, @override))
        {
            rule.Increment(RuleField.OverrideStreak);
        }
    }

    /// <summary>Upstream counts "please ask" against a rule that asks.</summary>
    private bool IsObjectionTo(Rule rule, string @override) =>
        mode == AlignmentMode.Upstream ? Vocabulary.IsObjection(@override) : Votes.Contradicts(@override, rule.PolicyDecision);
}
