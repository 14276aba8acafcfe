using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Learning;

/// <summary>Makes weak hints of what was counted in the history of a repository, and counts the strong evidence of the log.</summary>
public static class PreferenceLearner
{
    private const int StrongEvidenceWindow = 2_000;

    /// <summary>What the counts suggest.</summary>
    /// <param name="data">A record with <c>tech_stack</c>, <c>workflow</c> and perhaps <c>metadata</c>.</param>
    /// <exception cref="ModelException">The record lacks one of the first two, or holds something that is no number.</exception>
    public static JsonObject Learn(JsonObject data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var metadata = data["metadata"] as JsonObject ?? new();
        return new(
        [
            new("tech_stack", TechStack(Map(data, "tech_stack"))),
            new("workflow", Workflow(Map(data, "workflow"))),
            new("metadata", new JsonObject(
            [
                new("last_updated", metadata["collected_at"] ?? new JsonString("unknown")),
                new("confidence", metadata["confidence"] ?? new JsonFloat(0.5)),
                new("data_source", new JsonString("git_history")),
                new("strength", new JsonString("weak_hint")),
            ])),
        ]);
    }

    /// <summary>A config with the preferences in it; its other members stay.</summary>
    public static JsonObject Merge(JsonObject? config, JsonObject preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        var result = new JsonObject((config?.Members ?? []).Select(static m => KeyValuePair.Create(m.Name, m.Value)));
        if (config is null)
        {
            result.Set("version", new JsonString("2.0.0"));
        }

        result.Set("learned_preferences", preferences);
        result.Set("last_updated", Map(preferences, "metadata")["last_updated"]!);
        return result;
    }

    /// <summary>The hint that stands for the preferences: a rule that decides nothing by itself.</summary>
    /// <param name="preferences">What <see cref="Learn"/> gave.</param>
    /// <param name="scopeKey">The project; empty for a global hint.</param>
    /// <param name="now">The moment.</param>
    public static Rule HintRule(JsonObject preferences, string scopeKey, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        var confidence = Map(preferences, "metadata")["confidence"] is { } stated ? PythonArithmetic.Double(stated, "confidence") : 0.3;
        var ratio = Map(preferences, "workflow")["test_ratio"] is { } counted ? PythonArithmetic.Double(counted, "test_ratio") : 0;
        var rule = new Rule($"hint_git_history_workflow_{Number(scopeKey)}")
        {
            Summary = "Git history weakly hints that verification tasks may be automation-friendly",
            Category = "optimize",
            Trigger = ["task_type:T1", "keyword:test", "keyword:lint", "keyword:build"],
            Strategy = "Treat verification-heavy tasks as weak automation hints only.",
            Confidence = PythonArithmetic.Minimum(0.5, confidence),
            Status = Vocabulary.Hint,
            Scope = scopeKey.Length > 0 ? Vocabulary.Project : Vocabulary.Global,
            ScopeKey = scopeKey,
            SourceType = "git_history",
            LastSeenAt = PythonTimestamp.Format(now),
            PolicyDecision = ratio >= 0.3 ? Vocabulary.AutoExecute : string.Empty,
        };
        rule.Increment(RuleField.EvidenceCount);
        rule.UpdateAssetId();
        return rule;
    }

    /// <summary>How often users corrected, accepted or stopped what was decided.</summary>
    public static JsonObject StrongSignals(PolicyStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var outcomes = store.GetDecisionEvents(StrongEvidenceWindow).Where(static e => e.EventType == Vocabulary.DecisionOutcome).Select(static e => e.Payload).ToList();
        (string Name, Func<JsonObject, bool> Counts)[] signals =
        [
            ("explicit_user_corrections", static p => p.Text("user_override") is Vocabulary.ConfirmedAfterPrompt or Vocabulary.PreferAutoExecute or Vocabulary.PreferConfirmation),
            ("accepted_auto_executes", static p => p.Text("execution_result") == Vocabulary.Success && p.Text("final_decision") == Vocabulary.AutoExecute),
            ("rollback_failures", static p => p.Text("execution_result") == Vocabulary.Rollback),
            ("repeated_failures", static p => p.Text("execution_result") == Vocabulary.Failure),
            ("override_against_rule", static p => Vocabulary.IsObjection(p.Text("user_override") ?? string.Empty)),
        ];
        return new(
        [
            new("strong_signals", new JsonObject(signals.Select(s => KeyValuePair.Create(s.Name, (JsonValue)new JsonInteger(outcomes.Count(s.Counts)))))),
            new("sample_size", new JsonInteger(outcomes.Count)),
            new("source", new JsonString("policy_events")),
        ]);
    }

    /// <summary>The real one takes a number that differs from run to run, so that every analysis adds another hint; this one is always the same.</summary>
    private static string Number(string scopeKey) =>
        (BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(scopeKey)), 0) % 10_000).ToString(CultureInfo.InvariantCulture);

    private static JsonObject Map(JsonObject record, string name) => record[name] as JsonObject ?? throw new ModelException($"The record lacks the object `{name}`.");

    private static JsonObject TechStack(JsonObject counts)
    {
        var total = counts.Members.Sum(static m => PythonArithmetic.Double(m.Value, m.Name));
        if (total == 0)
        {
            return new([new("primary", new JsonString("unknown")), new("stats", new JsonObject())]);
        }

        var sorted = counts.Members.OrderByDescending(static m => PythonArithmetic.Double(m.Value, m.Name)).ToList();
        var stats = sorted.Take(5).Where(static m => PythonArithmetic.Double(m.Value, m.Name) > 0).Select(m => KeyValuePair.Create(m.Name, (JsonValue)new JsonObject(
        [
            new("count", m.Value),
            new("percentage", new JsonFloat(PythonNumber.Round(PythonArithmetic.Double(m.Value, m.Name) / total * 100, 1))),
        ])));
        return new(
        [
            new("primary", new JsonString(sorted[0].Name)),
            new("secondary", sorted.Count > 1 ? new JsonString(sorted[1].Name) : JsonNull.Value),
            new("tertiary", sorted.Count > 2 ? new JsonString(sorted[2].Name) : JsonNull.Value),
            new("stats", new JsonObject(stats)),
            new("total_samples", Total(counts)),
        ]);
    }

    private static JsonValue Total(JsonObject counts) =>
        counts.Members.All(static m => m.Value is JsonInteger)
            ? new JsonInteger(counts.Members.Aggregate(System.Numerics.BigInteger.Zero, static (sum, m) => sum + ((JsonInteger)m.Value).Value))
            : new JsonFloat(counts.Members.Sum(static m => PythonArithmetic.Double(m.Value, m.Name)));

    private static JsonObject Workflow(JsonObject workflow)
    {
        var ratio = workflow["test_ratio"] ?? JsonInteger.Zero;
        var share = PythonArithmetic.Double(ratio, "test_ratio");
        return new(
        [
            new("test_driven", workflow["test_first"] ?? new JsonBoolean(false)),
            new("test_ratio", ratio),
            new("automation_level", new JsonString(share > 0.5 ? "quality_focused" : share < 0.2 ? "speed_focused" : "balanced")),
            new("signal_strength", new JsonString("weak_hint")),
        ]);
    }
}
