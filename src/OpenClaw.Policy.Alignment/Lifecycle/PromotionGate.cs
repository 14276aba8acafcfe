using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Lifecycle;

/// <summary>
/// Decides whether a candidate becomes confirmed. Upstream counts every explicit vote and every success, also those against the rule and
/// those before a suspension; corrected mode counts what supports the rule since the last vote against it or its last suspension.
/// </summary>
/// <param name="mode">How it counts.</param>
public sealed class PromotionGate(AlignmentMode mode)
{
    /// <summary>Judges a rule without changing it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="riskLevel">The risk of the task, as it is stored.</param>
    /// <param name="hasConflict">Whether a confirmed rule with the same scope and triggers decides otherwise.</param>
    /// <param name="events">The log, the newest first, within the window.</param>
    /// <exception cref="ModelException">A field or a payload has a type that cannot be used.</exception>
    public PromotionResult Evaluate(Rule rule, string riskLevel, bool hasConflict, IReadOnlyList<PolicyEvent> events)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(events);
        if (rule.Status != Vocabulary.Candidate)
        {
            return new(false, ["rule is not a candidate"], null);
        }

        var signals = Signals(rule, events);
        var isHighRisk = riskLevel is "high" or "critical";
        (bool IsMissing, string Reason)[] demands =
        [
            (rule.Scope.Length == 0, "scope missing"),
            (rule.PolicyDecision.Length == 0, "policy decision missing"),
            (rule.Number(RuleField.EvidenceCount) < Thresholds.PromotionEvidence, "insufficient evidence"),
            (!rule[RuleField.Summary].IsTrue, "summary missing"),
            (!rule[RuleField.Validation].IsTrue, "minimal test missing"),
            (hasConflict, "unresolved conflict"),
            (IsWeak(rule), "weak hints cannot promote directly"),
            (!signals.Any, "no explicit confirmation or stable success pattern"),
            (isHighRisk && rule.PolicyDecision == Vocabulary.AutoExecute && !signals.ExplicitConfirmation, "high-risk auto rules require explicit confirmation"),
        ];
        string[] reasons = [.. demands.Where(static d => d.IsMissing).Select(static d => d.Reason)];
        return new(reasons.Length == 0, reasons, signals);
    }

    /// <summary>What the log says for a rule.</summary>
    /// <exception cref="ModelException">A payload has a type that cannot be used.</exception>
    public PromotionSignals Signals(Rule rule, IReadOnlyList<PolicyEvent> events)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(events);
        var outcomes = mode == AlignmentMode.Upstream ? Outcomes(rule, events).ToList() : Supporting(rule, events);
        var successes = outcomes.Where(static p => p.Text("execution_result") == Vocabulary.Success).ToList();
        var accepted = successes.Count(static p => p.Text("final_decision") == Vocabulary.AutoExecute && p["user_override"] is not { IsTrue: true });
        return new(
            outcomes.Any(p => IsExplicit(p.Text("user_override") ?? string.Empty, rule)),
            successes.Count >= Thresholds.StableSuccesses,
            Math.Max(rule.Number(RuleField.AcceptedAutoExecuteCount), accepted) >= Thresholds.AcceptedAutoExecutes);
    }

    private static bool IsWeak(Rule rule) => rule[RuleField.SourceType] is JsonString source && Thresholds.WeakSources.Contains(source.Value, StringComparer.Ordinal);

    private bool IsExplicit(string @override, Rule rule) =>
        Thresholds.ExplicitOverrides.Contains(@override, StringComparer.Ordinal) && (mode == AlignmentMode.Upstream || Votes.Supports(@override, rule.PolicyDecision));

    private static IEnumerable<JsonObject> Outcomes(Rule rule, IEnumerable<PolicyEvent> events) =>
        events.Where(static e => e.EventType == Vocabulary.DecisionOutcome).Select(static e => e.Payload).Where(p => OutcomePayload.Names(p, rule[RuleField.Id]));

    private static List<JsonObject> Supporting(Rule rule, IEnumerable<PolicyEvent> events)
    {
        var result = new List<JsonObject>();
        foreach (var e in events)
        {
            if (e.EventType == Vocabulary.RuleSuspended && e.PayloadOrNull?.Text("rule_id") == rule.Id)
            {
                break;
            }

            if (e.EventType != Vocabulary.DecisionOutcome || e.PayloadOrNull is not { } payload || !OutcomePayload.Names(payload, rule[RuleField.Id]))
            {
                continue;
            }

            if (Votes.IsNegative(payload.Text("user_override") ?? string.Empty, payload.Text("execution_result") ?? string.Empty, rule.PolicyDecision))
            {
                break;
            }

            result.Add(payload);
        }

        return result;
    }
}
