using System.CommandLine;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>Commands that show rules and playbooks.</summary>
internal static class AssetCommands
{
    public static void Add(AlignmentVerbs verbs)
    {
        var rules = verbs.Group("rule", "Show rules.");
        rules.Add("list", "List all rules.", static (s, _) =>
        {
            var all = s.Open().LoadRules();
            string[] lines = [$"{all.Count} rules", .. all.Values.Select(static r => $"  {r.Display()}")];
            return s.Answer(all.ToJson(), lines);
        });
        var rule = new Argument<string>("rule_id") { Description = "The id of the rule." };
        rules.Add("show", "Show one rule.", (s, p) => s.Open().GetRule(p.GetValue(rule)!) is { } found ? s.Answer(found.ToJson(), Lines(found)) : Missing(s, "rule", p.GetValue(rule)!), rule);
        var playbooks = verbs.Group("playbook", "Show playbooks.");
        playbooks.Add("list", "List all playbooks.", static (s, _) =>
        {
            var all = s.Open().LoadPlaybooks();
            string[] lines = [$"{all.Count} playbooks", .. all.Values.Select(static p => $"  {p.Display()}")];
            return s.Answer(all.ToJson(), lines);
        });
        var playbook = new Argument<string>("playbook_id") { Description = "The id of the playbook." };
        playbooks.Add(
            "show", "Show one playbook.", (s, p) => s.Open().GetPlaybook(p.GetValue(playbook)!) is { } found ? s.Answer(found.ToJson(), Lines(found)) : Missing(s, "playbook", p.GetValue(playbook)!), playbook);
    }

    private static int Missing(AlignmentSession session, string kind, string id)
    {
        session.Warn($"There is no {kind} `{id}`.");
        return session.IsUpstream ? ExitCodes.Ok : ExitCodes.Findings;
    }

    private static IEnumerable<string> Lines(Rule rule) =>
        rule.ToJson().Members.Where(static m => m.Value.IsTrue).Select(static m => $"{m.Name}: {PythonText.Of(m.Value)}");

    private static IEnumerable<string> Lines(Playbook playbook)
    {
        // A confidence that is no number makes the real program fail here.
        _ = playbook.Display();
        return playbook.ToJson().Members.Where(static m => m.Value.IsTrue).Select(static m => $"{m.Name}: {PythonText.Of(m.Value)}");
    }
}
