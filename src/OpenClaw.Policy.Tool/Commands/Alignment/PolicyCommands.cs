using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>Commands that show where the rules are in their life: policy status, recent, risky, suspended.</summary>
internal static class PolicyCommands
{
    public static void Add(AlignmentVerbs verbs)
    {
        var policy = verbs.Group("policy", "Show where the rules are in their life.");
        policy.Add("status", "Count rules by status.", static (s, _) => Status(s));
        var recent = HistoryCommands.Limit(10);
        policy.Add("recent", "Show the latest changes of status.", (s, p) => Recent(s, p.GetValue(recent)), recent);
        policy.Add("risky", "Show rules that execute at high risk.", static (s, _) => Rules(s, s.Open().GetRiskyConfirmedRules(), RuleField.RiskLevel));
        var suspended = HistoryCommands.Limit(20);
        policy.Add("suspended", "Show suspended rules.", (s, p) => Rules(s, Head(s.Open().GetRulesByStatus(Vocabulary.Suspended), p.GetValue(suspended)), RuleField.SuspensionReason), suspended);
    }

    private static int Status(AlignmentSession session)
    {
        var snapshot = StatusSnapshot.Of(session.Open());
        var counts = ((JsonObject)snapshot["status_counts"]!).Members.Select(static m => $"{m.Name}: {m.Value}");
        var lists = snapshot.Members.Skip(1).Select(static m => $"{m.Name}: {((JsonArray)m.Value).Items.Count}");
        return session.Answer(snapshot, [.. counts, .. lists]);
    }

    private static int Recent(AlignmentSession session, int limit)
    {
        var events = session.Open().GetLifecycleEvents(limit);
        var lines = events.Select(static e => $"{e.EventType} | {PythonText.Of(e.Payload["rule_id"] ?? new JsonString("unknown"))} | {PythonText.Of(e.Payload["trigger"] ?? new JsonString("unknown"))}").ToList();
        return session.Answer(new JsonArray([.. events.Select(static e => e.ToJson())]), lines.Count == 0 ? ["No changes of status."] : lines);
    }

    private static int Rules(AlignmentSession session, IReadOnlyList<Rule> rules, RuleField shown)
    {
        var lines = rules.Select(r => $"{r.Id} | {r.Scope}:{(r.ScopeKey.Length > 0 ? r.ScopeKey : "*")} | {PythonText.Of(r[shown])} | {PythonText.Of(r[RuleField.Summary])}");
        return session.Answer(new JsonArray([.. rules.Select(static r => r.ToJson())]), rules.Count == 0 ? ["No such rules."] : lines);
    }

    /// <summary>The first ones; a negative number leaves out as many from the end, as in Python.</summary>
    private static IReadOnlyList<Rule> Head(IReadOnlyList<Rule> rules, int limit) => [.. rules.Take(limit >= 0 ? limit : Math.Max(0, rules.Count + limit))];
}
