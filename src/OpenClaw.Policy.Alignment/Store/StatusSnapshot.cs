using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Store;

/// <summary>The state of a store in short, as a record: counts by status, what was promoted and suspended lately, what is risky or special.</summary>
public static class StatusSnapshot
{
    private const int RecentLines = 100;

    /// <summary>Takes the snapshot.</summary>
    public static JsonObject Of(PolicyStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var rules = store.LoadRules().Values.ToList();
        var events = store.GetLifecycleEvents(RecentLines);
        var counts = new JsonObject(Vocabulary.Statuses.Select(s => KeyValuePair.Create(s, (JsonValue)new JsonInteger(rules.Count(r => r.Status == s)))));
        return new(
        [
            new("status_counts", counts),
            new("recent_promotions", Payloads(events, Vocabulary.RulePromoted)),
            new("recent_suspensions", Payloads(events, Vocabulary.RuleSuspended)),
            new("risky_confirmed_rules", new JsonArray([.. rules.Where(PolicyStore.IsRisky).Select(static r =>
                Fields(r, RuleField.Id, RuleField.Summary, RuleField.RiskLevel, RuleField.Scope, RuleField.ScopeKey))])),
            new("special_scopes", new JsonArray([.. rules.Where(IsSpecial).Select(static r =>
                Fields(r, RuleField.Id, RuleField.Scope, RuleField.ScopeKey, RuleField.Status, RuleField.PolicyDecision))])),
        ]);
    }

    private static bool IsSpecial(Rule rule) => rule.Scope != Vocabulary.Global && (rule.Status == Vocabulary.Confirmed || rule.Status == Vocabulary.Suspended);

    private static JsonArray Payloads(IEnumerable<PolicyEvent> events, string type) =>
        new([.. events.Where(e => e.EventType == type).Select(static e => e.ToJson()["payload"]!)]);

    private static JsonObject Fields(Rule rule, params RuleField[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(Rule.NameOf(f), rule[f])));
}
