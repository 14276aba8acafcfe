using System.CommandLine;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>Commands that show what happened: events, confidence-history, decision-history.</summary>
internal static class HistoryCommands
{
    public static void Add(AlignmentVerbs verbs)
    {
        var events = Limit(20);
        verbs.Add("events", "Show the latest events.", (s, p) => Events(s, p.GetValue(events)), events);
        var type = new Option<string?>("--task-type") { Description = "Only rules of this task type.", HelpName = "TYPE" };
        verbs.Add("confidence-history", "Show rules by confidence.", (s, p) => Confidence(s, p.GetValue(type)), type);
        var decisions = Limit(10);
        verbs.Add("decision-history", "Show the latest decisions with their outcomes.", (s, p) => Decisions(s, p.GetValue(decisions)), decisions);
    }

    /// <summary>How many are shown.</summary>
    public static Option<int> Limit(int usual) => new("--limit") { Description = $"How many to show. Default: {usual}.", HelpName = "N", DefaultValueFactory = _ => usual };

    private static int Events(AlignmentSession session, int limit)
    {
        var events = session.Open().GetEvents(limit);
        return session.Answer(new JsonArray([.. events.Select(static e => e.ToJson())]), events.Count == 0 ? ["No events."] : events.Select(static e => e.Display()));
    }

    private static int Confidence(AlignmentSession session, string? type)
    {
        var history = session.Api(writes: false).GetConfidenceHistory(type);
        var lines = Items(history, "rules").Select(static r =>
            $"{PythonNumber.Fixed(Rule.Read(new JsonObject([new("id", r["id"]!), new("confidence", r["confidence"]!)])).Confidence, 2)}  {r.Text("status")}  {r.Text("scope")}  {PythonText.Of(r["id"]!)}  {PythonText.Of(r["summary"]!)}");
        return session.Answer(history, lines);
    }

    private static int Decisions(AlignmentSession session, int limit)
    {
        var history = session.Api(writes: false).GetRecentDecisions(limit);
        if (session.IsUpstream && Items(history, "decisions").FirstOrDefault(static d => Required.Any(n => !d.Contains(n))) is { } orphan)
        {
            throw new ModelException($"The log holds no decision for the outcome of `{PythonText.Of(orphan["decision_id"]!)}`.");
        }

        return session.Answer(history, Items(history, "decisions").SelectMany(Lines));
    }

    private static readonly string[] Required = ["final_decision", "risk_level", "task_summary", "reason", "resolution"];

    private static string[] Lines(JsonObject decision)
    {
        return
        [
            $"{Of("decision_id")} | {Of("final_decision")} | risk {Of("risk_level")} | outcome {(decision["execution_result"] is { IsTrue: true } result ? PythonText.Of(result) : "pending")}",
            $"  {Of("task_summary")}: {Of("reason")}",
        ];

        string Of(string name) => decision[name] is { } value ? PythonText.Of(value) : "unknown";
    }

    private static IEnumerable<JsonObject> Items(JsonObject history, string name) => ((JsonArray)history[name]!).Items.Cast<JsonObject>();
}
