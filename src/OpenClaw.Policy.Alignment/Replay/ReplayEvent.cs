using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>What the replay needs of one line of the log.</summary>
public sealed record ReplayEvent
{
    /// <summary>The line of the file, from 1.</summary>
    public required int Line { get; init; }

    public required string Type { get; init; }

    public required string Timestamp { get; init; }

    public AlignmentMode Mode { get; init; }

    /// <summary>The rule of a rule event; empty for another one.</summary>
    public string RuleId { get; init; } = string.Empty;

    public string Status { get; init; } = string.Empty;

    public string Decision { get; init; } = string.Empty;

    /// <summary>The evidence of the rule; -1 when it is no number.</summary>
    public double Evidence { get; init; } = -1;

    /// <summary>The reason of a transition.</summary>
    public string Trigger { get; init; } = string.Empty;

    public string Scope { get; init; } = string.Empty;

    public string ScopeKey { get; init; } = string.Empty;

    public string RiskLevel { get; init; } = string.Empty;

    public string AssetId { get; init; } = string.Empty;

    /// <summary>The kind of evidence of a rule event.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The decision of an evaluation or an outcome.</summary>
    public string DecisionId { get; init; } = string.Empty;

    public string FinalDecision { get; init; } = string.Empty;

    public string Override { get; init; } = string.Empty;

    public string Result { get; init; } = string.Empty;

    /// <summary>The rules that an evaluation matched or an outcome names.</summary>
    public IReadOnlyList<MatchedRule> Matched { get; init; } = [];

    /// <summary>Whether it tells what became of one rule.</summary>
    public bool IsRuleEvent => RuleId.Length > 0 && Vocabulary.RuleEvents.Contains(Type, StringComparer.Ordinal);

    /// <summary>Takes what is needed from an event.</summary>
    public static ReplayEvent Of(PolicyEvent e, int line)
    {
        ArgumentNullException.ThrowIfNull(e);
        var payload = e.PayloadOrNull ?? new();
        var result = new ReplayEvent { Line = line, Type = e.EventType, Timestamp = e.Timestamp, Mode = EventMode.Of(payload), AssetId = e.AssetId, Source = e.SourceNodeId };
        return e.EventType switch
        {
            Vocabulary.DecisionEvaluated => result with
            {
                DecisionId = payload.Text("decision_id") ?? string.Empty,
                FinalDecision = payload.Text("final_decision") ?? string.Empty,
                Matched = Records(payload["matched_rules"]),
            },
            Vocabulary.DecisionOutcome => result with
            {
                DecisionId = payload.Text("decision_id") ?? string.Empty,
                FinalDecision = payload.Text("final_decision") ?? string.Empty,
                Override = payload.Text("user_override") ?? string.Empty,
                Result = payload.Text("execution_result") ?? string.Empty,
                Matched = Ids(payload),
            },
            _ => result with
            {
                RuleId = payload.Text("rule_id") ?? string.Empty,
                Status = payload.Text("status") ?? string.Empty,
                Decision = payload.Text("policy_decision") ?? string.Empty,
                Evidence = payload["evidence_count"] is JsonInteger or JsonFloat ? PythonArithmetic.Double(payload["evidence_count"]!, "evidence_count") : -1,
                Trigger = payload.Text("trigger") ?? string.Empty,
                Scope = payload.Text("scope") ?? string.Empty,
                ScopeKey = payload.Text("scope_key") ?? string.Empty,
                RiskLevel = payload.Text("risk_level") ?? string.Empty,
            },
        };
    }

    private static MatchedRule[] Records(JsonValue? rules) => rules is JsonArray list
        ? [.. list.Items.OfType<JsonObject>().Where(static r => r.Text("id") is not null).Select(static r => new MatchedRule(r.Text("id")!, r.Text("status") ?? string.Empty, r.Text("policy_decision") ?? string.Empty))]
        : [];

    private static MatchedRule[] Ids(JsonObject payload)
    {
        var ids = payload["matched_rule_ids"] is JsonArray { IsTrue: true } matched ? matched : payload["rule_ids"] as JsonArray;
        return ids is null ? [] : [.. ids.Items.OfType<JsonString>().Select(static i => new MatchedRule(i.Value, string.Empty, string.Empty))];
    }
}
