using System.Globalization;
using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Lifecycle;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>
/// One feedback of the log: the events of rules and the outcome that they lead to. Whose whole life the log holds, of that rule every counter
/// can be computed again, and the gates are asked.
/// </summary>
internal sealed class GroupReplay(Dictionary<string, RuleState> rules, Action<ReplayFinding> found)
{
    private const string Lifecycle = "lifecycle";
    private const string Superseded = "superseded";
    private const string Conflict = "conflict";
    private const string NegativeEvidence = "continued_negative_evidence";

    public static readonly IReadOnlyList<string> Reasons =
    [
        "runtime_feedback", "candidate_promoted", "rollback", Conflict, "repeated_failure", "repeated_override", "missed_confirmation", "positive_evidence",
        Superseded, NegativeEvidence,
    ];

    /// <param name="group">The events of rules, in the order of the log.</param>
    /// <param name="outcome">The outcome; null when there is none.</param>
    public void Play(List<ReplayEvent> group, ReplayEvent? outcome)
    {
        foreach (var e in group)
        {
            if (rules.TryGetValue(e.RuleId, out var state))
            {
                Next(state, e, outcome, group);
            }
            else
            {
                rules.Add(e.RuleId, First(e, outcome));
            }
        }

        if (outcome is not null)
        {
            CheckTargets(group, outcome);
            Count(outcome);
        }
    }

    private static string Invariant(double number) => number.ToString(CultureInfo.InvariantCulture);

    private RuleState First(ReplayEvent e, ReplayEvent? outcome)
    {
        var state = new RuleState(e.RuleId) { FirstLine = e.Line };
        if (e.Evidence > 2)
        {
            Found(AlignmentDiagnostics.EvidenceSequence, e, $"The first event of the rule `{e.RuleId}` has evidence {Invariant(e.Evidence)}; a new rule begins with 2.", Severity.Warning);
        }

        if (e.Evidence == 2 && outcome is not null && e.Source != Lifecycle && !outcome.Matched.Any(m => m.Id == e.RuleId) && e.Type == Vocabulary.RuleUpdated)
        {
            state.Counters = Newborn(e);
            Apply(state.Counters, e, outcome);
        }
        else if (e.Type == Vocabulary.RulePromoted && e.Evidence < Thresholds.PromotionEvidence)
        {
            Promotion(state, e, outcome);
        }

        Take(state, e);
        return state;
    }

    /// <summary>A candidate as the engine makes it, right before its first feedback is applied.</summary>
    private static Rule Newborn(ReplayEvent e)
    {
        var rule = new Rule(e.RuleId)
        {
            Status = Vocabulary.Candidate,
            PolicyDecision = e.Decision,
            SourceType = e.Source,
            Confidence = e.Source.StartsWith("explicit", StringComparison.Ordinal) ? 0.6 : 0.5,
        };
        rule.Increment(RuleField.EvidenceCount);
        return rule;
    }

    private static void Apply(Rule counters, ReplayEvent e, ReplayEvent outcome)
    {
        var feedback = new Feedback { Task = new(new()), ExecutionResult = outcome.Result, UserOverride = outcome.Override };
        new EvidenceApplication(e.Mode).Apply(counters, feedback, e.Source, e.RiskLevel, e.Timestamp);
    }

    private void Next(RuleState state, ReplayEvent e, ReplayEvent? outcome, List<ReplayEvent> group)
    {
        var isSweep = e.Source == Lifecycle;
        var expected = state.Last.Evidence + (isSweep ? 0 : 1);
        if (e.Evidence != expected)
        {
            Found(AlignmentDiagnostics.EvidenceSequence, e, $"The rule `{e.RuleId}` has evidence {Invariant(e.Evidence)} after {Invariant(state.Last.Evidence)}; {Invariant(expected)} is expected.", before: state);
            state.Counters = null;
        }

        if (!Follows(state.Last.Status, e))
        {
            Found(AlignmentDiagnostics.IllegalTransition, e, $"The rule `{e.RuleId}` goes from {state.Last.Status} to {e.Status} by `{e.Type}`.", before: state);
            state.Counters = null;
        }

        if (outcome is null)
        {
            state.Counters = null;
        }

        if (state.Counters is { } counters && outcome is not null && !isSweep)
        {
            Apply(counters, e, outcome);
        }

        AskGates(state, e, outcome, group);
        Take(state, e);
    }

    private static bool Follows(string before, ReplayEvent e) => e.Type switch
    {
        Vocabulary.RulePromoted => before is Vocabulary.Candidate or Vocabulary.Hint && e.Status == Vocabulary.Confirmed,
        Vocabulary.RuleSuspended => before == Vocabulary.Confirmed && e.Status == Vocabulary.Suspended,
        Vocabulary.RuleReactivated => before == Vocabulary.Suspended && e.Status == Vocabulary.Candidate,
        Vocabulary.RuleArchived => before == Vocabulary.Suspended && e.Status == Vocabulary.Archived,
        _ => e.Status == before || (before == Vocabulary.Hint && e.Status == Vocabulary.Candidate),
    };

    private void AskGates(RuleState state, ReplayEvent e, ReplayEvent? outcome, List<ReplayEvent> group)
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

    private void Promotion(RuleState state, ReplayEvent e, ReplayEvent? outcome)
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
            Found(
                AlignmentDiagnostics.PromotionUnsupported, e, $"The rule `{e.RuleId}` was promoted although {string.Join(", and ", reasons)}.",
                state.Counters is null && e.Evidence >= Thresholds.PromotionEvidence ? Severity.Warning : null, state);
        }
        else if (!hasVote && !isStable)
        {
            Found(AlignmentDiagnostics.PromotionUnsupported, e, $"The rule `{e.RuleId}` was promoted on counts that it had before its first event; the log does not show them.", Severity.Warning, state);
        }

        if (e.Decision == Vocabulary.AutoExecute && count.Votes == 0 && count.Refusals > 0 && !isStable)
        {
            Found(AlignmentDiagnostics.PromotionOverrideContradicts, e, $"The rule `{e.RuleId}` executes, and the only votes before its promotion are refusals.", before: state);
        }

        if (outcome is { Result: Vocabulary.Failure or Vocabulary.Rollback } && (e.Mode == AlignmentMode.Upstream || e.Decision == Vocabulary.AutoExecute))
        {
            Found(AlignmentDiagnostics.PromotionOnFailure, e, $"The rule `{e.RuleId}` was promoted by a feedback whose outcome is {outcome.Result}.", outcome: outcome);
        }
    }

    private void Reactivation(RuleState state, ReplayEvent e, ReplayEvent outcome)
    {
        if (outcome.Result != Vocabulary.Success || Votes.Contradicts(outcome.Override, e.Decision))
        {
            Found(
                AlignmentDiagnostics.ReactivatedByNegative, e,
                $"The suspended rule `{e.RuleId}` came back by a feedback with the outcome {outcome.Result}{(outcome.Override.Length > 0 ? $" and the override {outcome.Override}" : string.Empty)}.", outcome: outcome);
        }

        if (state.Counters is { } counters && DemotionGate.MaybeReactivate(AsSuspended(counters)) is null)
        {
            Found(AlignmentDiagnostics.IllegalTransition, e, $"The suspended rule `{e.RuleId}` came back with less than {Thresholds.ReactivatePositives} acceptances.", before: state);
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
            Found(AlignmentDiagnostics.SuspensionUnsupported, e, $"The rule `{e.RuleId}` was suspended for `{e.Trigger}`, which its outcome and its counts do not show.", outcome: outcome);
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
            Found(AlignmentDiagnostics.SuspensionUnsupported, e, $"The rule `{e.RuleId}` was archived for `{e.Trigger}`, which its counts do not show.", before: state);
        }

        if (e.Trigger == Superseded && group.FirstOrDefault(g => g.RuleId == e.RuleId && g.Type == Vocabulary.RuleSuspended && g.Trigger == Conflict) is { } suspended)
        {
            found(new(
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
            Found(AlignmentDiagnostics.IllegalTransition, e, $"The rule `{e.RuleId}` stays {before}, but this feedback leads to `{demanded.EventType}` for `{demanded.Reason}`.", outcome: outcome);
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

    private static void Take(RuleState state, ReplayEvent e)
    {
        if (state.Last is null || state.Last.Status != e.Status)
        {
            state.Add(new(e.Line, e.Timestamp, e.Type, e.Status, e.Trigger));
        }

        state.Last = e;
        state.PromotedLine = e.Type == Vocabulary.RulePromoted ? e.Line : state.PromotedLine;
        if (state.Counters is { } counters)
        {
            counters.Status = e.Status;
            counters.SuspensionReason = e.Type switch
            {
                Vocabulary.RuleSuspended => e.Trigger,
                Vocabulary.RuleReactivated => string.Empty,
                _ => counters.SuspensionReason,
            };
        }
    }

    /// <summary>Whom the feedback concerns and what exists has an event.</summary>
    private void CheckTargets(List<ReplayEvent> group, ReplayEvent outcome)
    {
        var evidence = FeedbackReading.EvidenceType(outcome.Override, outcome.FinalDecision, outcome.Result);
        if (evidence.Length == 0)
        {
            if (group.FirstOrDefault(static g => g.Source != Lifecycle) is { } unexpected)
            {
                Found(AlignmentDiagnostics.FeedbackIncomplete, unexpected, $"The rule `{unexpected.RuleId}` has an event, but its outcome is no evidence.", outcome: outcome);
            }

            return;
        }

        var desired = FeedbackReading.DesiredDecision(outcome.Override, outcome.FinalDecision, outcome.Result, outcome.Mode);
        var concernsAll = FeedbackReading.ConcernsAll(outcome.Override, evidence);
        var told = group.Where(static g => g.Source != Lifecycle).Select(static g => g.RuleId).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, _, _) in outcome.Matched)
        {
            if (rules.TryGetValue(id, out var state) && state.FirstLine < outcome.Line && !told.Contains(id) && (concernsAll || state.Last.Decision == desired))
            {
                found(new(
                    AlignmentDiagnostics.FeedbackIncomplete.Descriptor, outcome.Line, id, $"The outcome concerns the rule `{id}`, which has no event before it.",
                    Related: [(state.Last.Line, "the last event of the rule")]));
                state.Counters = null;
            }
        }

        if (told.Count == 0 && outcome.Matched.Count == 0 && FeedbackReading.MakesRule(evidence))
        {
            Found(AlignmentDiagnostics.FeedbackIncomplete, outcome, $"The outcome of `{outcome.DecisionId}` makes a rule, and the log has no event of one.");
        }
    }

    /// <summary>The gate looks at the outcomes before a feedback, so they are counted after it.</summary>
    private void Count(ReplayEvent outcome)
    {
        foreach (var (id, _, _) in outcome.Matched)
        {
            if (!rules.TryGetValue(id, out var state))
            {
                continue;
            }

            var decision = state.Last.Decision;
            state.Whole.Add(outcome, decision);
            state.VoteLine = Thresholds.ExplicitOverrides.Contains(outcome.Override, StringComparer.Ordinal) ? outcome.Line : state.VoteLine;
            if (Votes.IsNegative(outcome.Override, outcome.Result, decision))
            {
                state.ForgetRecent();
            }
            else
            {
                state.Recent.Add(outcome, decision);
            }
        }
    }

    private void Found(AlignmentCheck check, ReplayEvent e, string message, Severity? severity = null, RuleState? before = null, ReplayEvent? outcome = null)
    {
        var related = new List<(int, string)>();
        if (before?.Last is { } last)
        {
            related.Add((last.Line, "the event of the rule before"));
        }

        if (before is { VoteLine: > 0 })
        {
            related.Add((before.VoteLine, "the last explicit vote"));
        }

        if (outcome is not null && outcome.Line != e.Line)
        {
            related.Add((outcome.Line, "the outcome"));
        }

        found(new(check.Descriptor, e.Line, e.RuleId.Length > 0 ? e.RuleId : e.DecisionId, message, severity, related));
    }
}
