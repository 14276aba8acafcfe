using System.CommandLine;
using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>Commands that judge a task and learn from it: execute-demo, explain, decide, record.</summary>
internal static class DecisionCommands
{
    public static void Add(AlignmentVerbs verbs)
    {
        var type = new Option<string>("--task-type") { Description = "The type of the task.", HelpName = "TYPE", DefaultValueFactory = static _ => "T2" };
        var description = new Option<string>("--description") { Description = "What npm would run.", HelpName = "TEXT", DefaultValueFactory = static _ => "run tests" };
        verbs.Add("execute-demo", "Show how a task of npm is judged; nothing is stored.", (s, p) => Demo(s, p.GetValue(type)!, p.GetValue(description)!), type, description);
        var explained = new TaskOptions();
        verbs.Add("explain", "Say how a task is judged now; nothing is stored.", (s, p) => explained.Read(s, p) is { } task ? Explain(s, task) : NoTask(s), explained.All);
        var decided = new TaskOptions();
        verbs.Add("decide", "Judge a task and store the decision.", (s, p) => decided.Read(s, p) is { } task ? Decide(s, task) : NoTask(s), decided.All);
        AddRecord(verbs);
    }

    private static void AddRecord(AlignmentVerbs verbs)
    {
        var task = new TaskOptions();
        var decision = new Option<string?>("--decision") { Description = "The decision that is answered.", HelpName = "ID" };
        var outcome = new Option<string?>("--outcome") { Description = $"One of {string.Join(", ", Vocabulary.Outcomes)}. Default: success.", HelpName = "OUTCOME" };
        var @override = new Option<string?>("--override") { Description = $"What the user said: one of {string.Join(", ", Vocabulary.Overrides)}.", HelpName = "OVERRIDE" };
        var asked = new Option<bool>("--confirmed") { Description = "A person was asked before it ran." };
        verbs.Add(
            "record",
            "Store what became of a task, and move the rules.",
            (s, p) => Record(s, task.Read(s, p), new Feedback
            {
                Task = new(new()),
                DecisionId = p.GetValue(decision),
                ExecutionResult = p.GetValue(outcome),
                UserOverride = p.GetValue(@override),
                WasConfirmed = p.GetValue(asked),
            }),
            [decision, outcome, @override, asked, .. task.All]);
    }

    private static int NoTask(AlignmentSession session)
    {
        session.Warn("Nothing describes the task. Give --command, --description, --summary or --task.");
        return ExitCodes.CouldNotLook;
    }

    private static int Demo(AlignmentSession session, string type, string description)
    {
        var task = new TaskContext(new(
        [
            new("task_type", new JsonString(type)), new("task_description", new JsonString(description)), new("command", new JsonString($"npm run {description}")), new("files", new JsonArray([])),
        ]));
        var engine = new ConfirmationEngine(session.Open(), session.IsUpstream ? ProjectIdentity.None : ProjectIdentity.Of(session.Host.CurrentDirectory, session.Mode), session.Mode, session.Host.Clock);
        return Show(session, engine.Evaluate(task, persist: false));
    }

    private static int Explain(AlignmentSession session, TaskContext task) => Show(session, session.Api(writes: false).Evaluate(task));

    private static int Decide(AlignmentSession session, TaskContext task)
    {
        var decision = session.Api(writes: true).ShouldAutoExecute(task).Decision;
        return session.Answer(decision, [$"{decision.Text("decision_id")}: {decision.Text("final_decision")}", .. Lines(decision)]);
    }

    private static int Show(AlignmentSession session, JsonObject decision) => session.Answer(decision, Lines(decision));

    private static string[] Lines(JsonObject decision) => decision.Text("explanation_text")!.Split('\n');

    private static int Record(AlignmentSession session, TaskContext? task, Feedback feedback)
    {
        var api = session.Api(writes: true);
        if ((task ?? TaskOf(api.Store, feedback.DecisionId)) is not { } known)
        {
            session.Warn("Nothing describes the task. Give --decision with the id of a stored decision, or the task itself.");
            return ExitCodes.CouldNotLook;
        }

        var before = api.Store.LoadRules().Values.ToDictionary(static r => r.Id, static r => r.Status, StringComparer.Ordinal);
        if (!api.RecordExecutionResult(feedback with { Task = known }))
        {
            session.Warn($"The decision `{feedback.DecisionId}` has its outcome already; nothing was stored.");
            return ExitCodes.Findings;
        }

        var moved = api.Store.LoadRules().Values.Where(r => before.GetValueOrDefault(r.Id) != r.Status).ToList();
        return session.Answer(
            new JsonArray([.. moved.Select(static r => r.ToJson())]),
            ["Recorded.", .. moved.Select(r => $"{r.Id}: {before.GetValueOrDefault(r.Id, "new")} -> {r.Status}")]);
    }

    /// <summary>The task of a stored decision.</summary>
    private static TaskContext? TaskOf(PolicyStore store, string? id)
    {
        if (id is null || store.GetDecisionEvents(ConfirmationEngine.DecisionWindow).FirstOrDefault(e => e.EventType == Vocabulary.DecisionEvaluated && e.Payload.Text("decision_id") == id)?.Payload is not { } payload)
        {
            return null;
        }

        string[] keys = ["task_type", "task_summary", "task_description", "command", "files", "scope", "scope_key"];
        return new(new(keys.Where(payload.Contains).Select(k => KeyValuePair.Create(k, payload[k]!))));
    }
}
