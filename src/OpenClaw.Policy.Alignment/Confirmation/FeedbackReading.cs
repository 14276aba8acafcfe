using OpenClaw.Policy.Alignment.Lifecycle;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>What a feedback means for rules.</summary>
internal static class FeedbackReading
{
    /// <summary>The kind of evidence, as it is stored; empty when the feedback is none.</summary>
    public static string EvidenceType(string @override, string final, string outcome) => @override switch
    {
        Vocabulary.PreferAutoExecute or Vocabulary.PreferConfirmation => "explicit_preference",
        Vocabulary.ConfirmedAfterPrompt or Vocabulary.BlockedAutoExecute or Vocabulary.ForcedAutoExecute => "explicit_correction",
        Vocabulary.ShouldHaveRequiredConfirmation => "missed_confirmation",
        _ when final == Vocabulary.AutoExecute && IsFailure(outcome) => "repeated_failure",
        _ when final == Vocabulary.AutoExecute && outcome == Vocabulary.Success => "repeated_success",
        _ => string.Empty,
    };

    /// <summary>What the user wants to be decided. Upstream hears in "should have asked" after a success that it should not ask.</summary>
    public static string DesiredDecision(string @override, string final, string outcome, AlignmentMode mode) =>
        Vocabulary.IsConsent(@override) ? Vocabulary.AutoExecute
        : Vocabulary.IsObjection(@override) ? Vocabulary.RequireConfirmation
        : mode == AlignmentMode.Corrected && @override == Vocabulary.ShouldHaveRequiredConfirmation ? Vocabulary.RequireConfirmation
        : final == Vocabulary.AutoExecute && IsFailure(outcome) ? Vocabulary.RequireConfirmation
        : final;

    /// <summary>What the demotion gate is told.</summary>
    public static string SuspensionTrigger(string @override, string final, string outcome) =>
        outcome == Vocabulary.Rollback ? "rollback"
        : Vocabulary.IsObjection(@override) ? "override"
        : outcome == Vocabulary.Failure && final == Vocabulary.AutoExecute ? "failure"
        : @override == Vocabulary.ShouldHaveRequiredConfirmation ? "missed_confirmation"
        : string.Empty;

    /// <summary>Whether all matched rules are concerned, not only those that decide what is wanted.</summary>
    public static bool ConcernsAll(string @override, string evidence) =>
        evidence == "repeated_failure" || Vocabulary.IsObjection(@override) || @override == Vocabulary.ShouldHaveRequiredConfirmation;

    /// <summary>Whether the evidence makes a new rule when there is none.</summary>
    public static bool MakesRule(string evidence) => evidence is "explicit_correction" or "explicit_preference" or "repeated_failure" or "missed_confirmation";

    /// <summary>Whether a suspended rule may come back by this feedback (corrected mode).</summary>
    public static bool IsPositive(Rule rule, string @override, string outcome) =>
        outcome == Vocabulary.Success && !Votes.IsNegative(@override, outcome, rule.PolicyDecision);

    private static bool IsFailure(string outcome) => outcome is Vocabulary.Failure or Vocabulary.Rollback;
}
