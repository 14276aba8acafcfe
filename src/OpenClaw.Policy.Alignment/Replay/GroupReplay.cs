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
internal sealed class GroupReplay
{
    private const string Lifecycle = "lifecycle";

    private readonly Dictionary<string, RuleState> _rules;
    private readonly GroupFindings _findings;
    private readonly GateReplay _gates;

    /// <param name="rules">What the log says of each rule so far; it grows with each feedback.</param>
    /// <param name="found">Where findings go.</param>
    public GroupReplay(Dictionary<string, RuleState> rules, Action<ReplayFinding> found)
    {
        _rules = rules;
        _findings = new(found);
        _gates = new(rules, _findings);
    }

    public static readonly IReadOnlyList<string> Reasons =
    [
        "runtime_feedback", "candidate_promoted", "rollback", GateReplay.Conflict, "repeated_failure", "repeated_override", "missed_confirmation", "positive_evidence",
        GateReplay.Superseded, GateReplay.NegativeEvidence,
    ];

    /// <param name="group">The events of rules, in the order of the log.</param>
    /// <param name="outcome">The outcome; null when there is none.</param>
    public void Play(List<ReplayEvent> group, ReplayEvent? outcome)
    {
        foreach (var e in group)
        {
            if (_rules.TryGetValue(e.RuleId, out var state))
            {
                Next(state, e, outcome, group);
            }
            else
            {
                _rules.Add(e.RuleId, First(e, outcome));
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
            _findings.Add(AlignmentDiagnostics.EvidenceSequence, e, $"The first event of the rule `{e.RuleId}` has evidence {Invariant(e.Evidence)}; a new rule begins with 2.", Severity.Warning);
        }

        if (e.Evidence == 2 && outcome is not null && e.Source != Lifecycle && !outcome.Matched.Any(m => m.Id == e.RuleId) && e.Type == Vocabulary.RuleUpdated)
        {
            state.Counters = Newborn(e);
            Apply(state.Counters, e, outcome);
        }
        else if (e.Type == Vocabulary.RulePromoted && e.Evidence < Thresholds.PromotionEvidence)
        {
            _gates.Promotion(state, e, outcome);
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
            _findings.Add(AlignmentDiagnostics.EvidenceSequence, e, $"The rule `{e.RuleId}` has evidence {Invariant(e.Evidence)} after {Invariant(state.Last.Evidence)}; {Invariant(expected)} is expected.", before: state);
            state.Counters = null;
        }

        if (!Follows(state.Last.Status, e))
        {
            _findings.Add(AlignmentDiagnostics.IllegalTransition, e, $"The rule `{e.RuleId}` goes from {state.Last.Status} to {e.Status} by `{e.Type}`.", before: state);
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

        _gates.Ask(state, e, outcome, group);
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
                _findings.Add(AlignmentDiagnostics.FeedbackIncomplete, unexpected, $"The rule `{unexpected.RuleId}` has an event, but its outcome is no evidence.", outcome: outcome);
            }

            return;
        }

        var desired = FeedbackReading.DesiredDecision(outcome.Override, outcome.FinalDecision, outcome.Result, outcome.Mode);
        var concernsAll = FeedbackReading.ConcernsAll(outcome.Override, evidence);
        var told = group.Where(static g => g.Source != Lifecycle).Select(static g => g.RuleId).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, _, _) in outcome.Matched)
        {
            if (_rules.TryGetValue(id, out var state) && state.FirstLine < outcome.Line && !told.Contains(id) && (concernsAll || state.Last.Decision == desired))
            {
                _findings.Add(new(
                    AlignmentDiagnostics.FeedbackIncomplete.Descriptor, outcome.Line, id, $"The outcome concerns the rule `{id}`, which has no event before it.",
                    Related: [(state.Last.Line, "the last event of the rule")]));
                state.Counters = null;
            }
        }

        if (told.Count == 0 && outcome.Matched.Count == 0 && FeedbackReading.MakesRule(evidence))
        {
            _findings.Add(AlignmentDiagnostics.FeedbackIncomplete, outcome, $"The outcome of `{outcome.DecisionId}` makes a rule, and the log has no event of one.");
        }
    }

    /// <summary>The gate looks at the outcomes before a feedback, so they are counted after it.</summary>
    private void Count(ReplayEvent outcome)
    {
        foreach (var (id, _, _) in outcome.Matched)
        {
            if (!_rules.TryGetValue(id, out var state))
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
}
