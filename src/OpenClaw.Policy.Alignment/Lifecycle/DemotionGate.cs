using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Lifecycle;

/// <summary>Decides whether a rule is suspended, comes back as a candidate or is archived, and changes it.</summary>
/// <param name="mode">In corrected mode the counters of acceptance start anew at a suspension, so that only later evidence brings a rule back.</param>
public sealed class DemotionGate(AlignmentMode mode)
{
    /// <summary>Suspends a confirmed rule after a rollback, a conflict, or when its streak reached the limit.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="trigger">What the feedback was: <c>rollback</c>, <c>failure</c>, <c>override</c>, <c>missed_confirmation</c> or nothing.</param>
    /// <param name="hasConflict">Whether a confirmed rule with the same scope and triggers decides otherwise.</param>
    public Transition? MaybeSuspend(Rule rule, string trigger, bool hasConflict)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Status != Vocabulary.Confirmed || SuspensionReason(rule, trigger, hasConflict) is not { } reason)
        {
            return null;
        }

        rule.Status = Vocabulary.Suspended;
        rule.SuspensionReason = reason;
        if (mode == AlignmentMode.Corrected)
        {
            rule.Reset(RuleField.AcceptedAutoExecuteCount);
            rule.Reset(RuleField.AcceptedConfirmationCount);
        }

        return new(Vocabulary.RuleSuspended, reason);
    }

    /// <summary>Makes a suspended rule a candidate again when it was accepted often enough.</summary>
    public static Transition? MaybeReactivate(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Status != Vocabulary.Suspended || !IsAccepted(rule))
        {
            return null;
        }

        rule.Status = Vocabulary.Candidate;
        rule.SuspensionReason = string.Empty;
        rule.Reset(RuleField.FailureStreak);
        rule.Reset(RuleField.OverrideStreak);
        rule.Reset(RuleField.ConflictCount);
        return new(Vocabulary.RuleReactivated, "positive_evidence");
    }

    /// <summary>Archives a suspended rule that another one stands in for, or that has too much against it.</summary>
    public static Transition? MaybeArchive(Rule rule, bool isSuperseded)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Status != Vocabulary.Suspended)
        {
            return null;
        }

        var negatives = rule.Number(RuleField.FailureStreak) + rule.Number(RuleField.OverrideStreak)
            + rule.Number(RuleField.RollbackCount) + rule.Number(RuleField.ConflictCount);
        if (!isSuperseded && negatives < Thresholds.ArchiveNegatives)
        {
            return null;
        }

        rule.Status = Vocabulary.Archived;
        return new(Vocabulary.RuleArchived, isSuperseded ? "superseded" : "continued_negative_evidence");
    }

    private static bool IsAccepted(Rule rule) =>
        rule.Number(RuleField.AcceptedConfirmationCount) >= Thresholds.ReactivatePositives
        || rule.Number(RuleField.AcceptedAutoExecuteCount) >= Thresholds.ReactivatePositives;

    private static string? SuspensionReason(Rule rule, string trigger, bool hasConflict) =>
        trigger == Vocabulary.Rollback ? "rollback"
        : hasConflict ? "conflict"
        : trigger == "failure" && rule.Number(RuleField.FailureStreak) >= Thresholds.SuspendFailures ? "repeated_failure"
        : trigger == "override" && rule.Number(RuleField.OverrideStreak) >= Thresholds.SuspendOverrides ? "repeated_override"
        : trigger == "missed_confirmation" && rule.Number(RuleField.ConflictCount) >= Thresholds.SuspendMissedConfirmations ? "missed_confirmation"
        : null;
}
