using System.Globalization;
using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Lifecycle;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>Asks at every change of status, and where none happened, whether the gates would have done the same.</summary>
/// <param name="rules">What the log says of each rule so far.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class GateReplay(IReadOnlyDictionary<string, RuleState> rules, GroupFindings findings)
{
    public const string Superseded = "superseded";
    public const string Conflict = "conflict";
    public const string NegativeEvidence = "continued_negative_evidence";

    public void Ask(RuleState state, ReplayEvent e, ReplayEvent? outcome, List<ReplayEvent> group)
    {
        switch (e.Type)
        {
            case Vocabulary.RulePromoted:
                Promotion(state, e, outcome);
                break;
            case Vocabulary.RuleReactivated when outcome is not null:
                Reactivation(state, e, outcome);
                break;
            case Vocabulary.RuleSuspended when outcome is not null:
                Suspension(state, e, outcome);
                break;
            case Vocabulary.RuleArchived:
                Archiving(state, e, group);
                break;
            case Vocabulary.RuleUpdated when outcome is not null:
                NoStep(state, e, outcome);
                break;
            default:
                break;
        }
    }

    public void Promotion(RuleState state, ReplayEvent e, ReplayEvent? outcome)
    {
        var accepted = state.Counters?.Number(RuleField.AcceptedAutoExecuteCount) ?? double.NaN;
        var reasons = new List<string>();
        if (e.Evidence < Thresholds.PromotionEvidence)
        {
            reasons.Add($"its evidence is {Invariant(e.Evidence)}, and {Thresholds.PromotionEvidence} is needed");
        }

        var count = e.Mode == AlignmentMode.Upstream ? state.Whole : state.Recent;
        var isStable = count.IsStable || accepted >= Thresholds.AcceptedAutoExecutes;
        var hasVote = count.Votes > 0 || (e.Mode == AlignmentMode.Upstream && count.Refusals > 0);
        if (!hasVote && !isStable && !double.IsNaN(accepted))
        {
            reasons.Add("no outcome before it has an explicit vote, and successes are too few");
        }

        if (!hasVote && (e.RiskLevel == "high" || e.RiskLevel == "critical") && e.Decision == Vocabulary.AutoExecute)
        {
            reasons.Add("it executes a task of high risk, which takes an explicit vote");
        }

        if (reasons.Count > 0)
        {
            findings.Add(
                AlignmentDiagnostics.PromotionUnsupported, e, $"The rule `{e.RuleId}` was promoted although {string.Join(", and ", reasons)}.",
                state.Counters is null && e.Evidence >= Thresholds.PromotionEvidence ? Severity.Warning : null, state);
        }
        else if (!hasVote && !isStable)
        {
            findings.Add(AlignmentDiagnostics.PromotionUnsupported, e, $"The rule `{e.RuleId}` was promoted on counts that it had before its first event; the log does not show them.", Severity.Warning, state);
        }

        if (e.Decision == Vocabulary.AutoExecute && count.Votes == 0 && count.Refusals > 0 && !isStable)
        {
            findings.Add(AlignmentDiagnostics.PromotionOverrideContradicts, e, $"The rule `{e.RuleId}` executes, and the only votes before its promotion are refusals.", before: state);
        }

        if (outcome is { Result: Vocabulary.Failure or Vocabulary.Rollback } && (e.Mode == AlignmentMode.Upstream || e.Decision == Vocabulary.AutoExecute))
        {
            findings.Add(AlignmentDiagnostics.PromotionOnFailure, e, $"The rule `{e.RuleId}` was promoted by a feedback whose outcome is {outcome.Result}.", outcome: outcome);
        }
    }

    private void Reactivation(RuleState state, ReplayEvent e, ReplayEvent outcome)
    {
        if (outcome.Result != Vocabulary.Success || Votes.Contradicts(outcome.Override, e.Decision))
        {
            findings.Add(
                AlignmentDiagnostics.ReactivatedByNegative, e,
                $"The suspended rule `{e.RuleId}` came back by a feedback with the outcome {outcome.Result}{(outcome.Override.Length > 0 ? $" and the override {outcome.Override}" : string.Empty)}.", outcome: outcome);
        }

        if (state.Counters is { } counters && DemotionGate.MaybeReactivate(AsSuspended(counters)) is null)
        {
            findings.Add(AlignmentDiagnostics.IllegalTransition, e, $"The suspended rule `{e.RuleId}` came back with less than {Thresholds.ReactivatePositives} acceptances.", before: state);
        }

        if (state.Counters is { } known)
        {
            known.Reset(RuleField.FailureStreak);
            known.Reset(RuleField.OverrideStreak);
            known.Reset(RuleField.ConflictCount);
        }
    }

    private void Suspension(RuleState state, ReplayEvent e, ReplayEvent outcome)
    {
        var trigger = TriggerOf(e, outcome);
        var fits = e.Trigger switch
        {
            "rollback" => trigger == "rollback",
            "repeated_failure" => trigger == "failure" && Reached(state, RuleField.FailureStreak, Thresholds.SuspendFailures),
            "repeated_override" => trigger == "override" && Reached(state, RuleField.OverrideStreak, Thresholds.SuspendOverrides),
            "missed_confirmation" => trigger == "missed_confirmation" && Reached(state, RuleField.ConflictCount, Thresholds.SuspendMissedConfirmations),
            Conflict => rules.Values.Any(r => r.Id != e.RuleId) || state.Counters is null,
            _ => true,
        };
        if (!fits)
        {
            findings.Add(AlignmentDiagnostics.SuspensionUnsupported, e, $"The rule `{e.RuleId}` was suspended for `{e.Trigger}`, which its outcome and its counts do not show.", outcome: outcome);
        }

        if (e.Mode == AlignmentMode.Corrected && state.Counters is { } counters)
        {
            counters.Reset(RuleField.AcceptedAutoExecuteCount);
            counters.Reset(RuleField.AcceptedConfirmationCount);
        }

        state.ForgetRecent();
    }

    private void Archiving(RuleState state, ReplayEvent e, List<ReplayEvent> group)
    {
        if (e.Trigger == NegativeEvidence && state.Counters is { } counters && Negatives(counters) < Thresholds.ArchiveNegatives)
        {
            findings.Add(AlignmentDiagnostics.SuspensionUnsupported, e, $"The rule `{e.RuleId}` was archived for `{e.Trigger}`, which its counts do not show.", before: state);
        }

        if (e.Trigger == Superseded && group.FirstOrDefault(g => g.RuleId == e.RuleId && g.Type == Vocabulary.RuleSuspended && g.Trigger == Conflict) is { } suspended)
        {
            findings.Add(new(
                AlignmentDiagnostics.WinnerArchived.Descriptor, e.Line, e.RuleId, $"The rule `{e.RuleId}` was suspended for a conflict and archived as superseded in one feedback.",
                Related: [(suspended.Line, "suspended here")]));
        }
    }

    /// <summary>The event says that the status stays; the counters may demand another one.</summary>
    private void NoStep(RuleState state, ReplayEvent e, ReplayEvent outcome)
    {
        if (state.Counters is not { } counters)
        {
            return;
        }

        var before = state.Last.Status;
        var copy = counters.Copy();
        copy.Status = before;
        copy.PolicyDecision = e.Decision;
        var demanded = before == Vocabulary.Confirmed
            ? new DemotionGate(e.Mode).MaybeSuspend(copy, TriggerOf(e, outcome), hasConflict: false)
            : before == Vocabulary.Suspended && CanReactivate(copy, e, outcome) ? DemotionGate.MaybeReactivate(copy)
            : null;
        demanded ??= before == Vocabulary.Suspended ? DemotionGate.MaybeArchive(copy, isSuperseded: false) : null;
        if (demanded is not null)
        {
            findings.Add(AlignmentDiagnostics.IllegalTransition, e, $"The rule `{e.RuleId}` stays {before}, but this feedback leads to `{demanded.EventType}` for `{demanded.Reason}`.", outcome: outcome);
        }
    }

    private static bool CanReactivate(Rule rule, ReplayEvent e, ReplayEvent outcome) =>
        e.Mode == AlignmentMode.Upstream || FeedbackReading.IsPositive(rule, outcome.Override, outcome.Result);

    private static string TriggerOf(ReplayEvent e, ReplayEvent outcome) =>
        e.Mode == AlignmentMode.Corrected && e.Decision == Vocabulary.RequireConfirmation
            ? string.Empty
            : FeedbackReading.SuspensionTrigger(outcome.Override, outcome.FinalDecision, outcome.Result);

    private static bool Reached(RuleState state, RuleField field, int threshold) => state.Counters is not { } counters || counters.Number(field) >= threshold;

    private static double Negatives(Rule rule) =>
        rule.Number(RuleField.FailureStreak) + rule.Number(RuleField.OverrideStreak) + rule.Number(RuleField.RollbackCount) + rule.Number(RuleField.ConflictCount);

    private static Rule AsSuspended(Rule counters)
    {
        var copy = counters.Copy();
        copy.Status = Vocabulary.Suspended;
        return copy;
    }

    private static string Invariant(double number) => number.ToString(CultureInfo.InvariantCulture);
}
