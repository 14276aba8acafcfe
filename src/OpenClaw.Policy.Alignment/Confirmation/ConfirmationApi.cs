using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>What another program asks: may this task run, and this is what became of it.</summary>
public sealed class ConfirmationApi
{
    /// <summary>How many lines a decision takes at most when the recent ones are collected.</summary>
    private const int LinesPerDecision = 10;

    private readonly ConfirmationEngine _engine;

    /// <param name="store">The rules and the log.</param>
    /// <param name="project">The project that the store belongs to.</param>
    /// <param name="clock">Gives the moments that are stored.</param>
    /// <param name="ids">Gives the ids of decisions and rules.</param>
    public ConfirmationApi(PolicyStore store, ProjectIdentity project, TimeProvider? clock = null, IIdSource? ids = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        Store = store;
        _engine = new(store, project, store.Mode, clock, ids);
    }

    public PolicyStore Store { get; }

    /// <summary>Opens the store of a memory folder, making what is missing.</summary>
    /// <param name="memoryFolder">The folder <c>.openclaw_memory</c> of a project.</param>
    /// <param name="mode">How the engine behaves.</param>
    /// <exception cref="StoreException">It cannot be made.</exception>
    public static ConfirmationApi CreateApi(string memoryFolder, AlignmentMode mode = AlignmentMode.Corrected)
    {
        var folder = Path.GetFullPath(memoryFolder);
        return new(PolicyStore.Bootstrap(folder, mode), ProjectIdentity.Of(Path.GetDirectoryName(folder) ?? folder, mode));
    }

    /// <summary>Judges a task and stores the decision.</summary>
    public AutoExecuteAnswer ShouldAutoExecute(TaskContext task)
    {
        var decision = _engine.Evaluate(task, persist: true);
        return new(decision.Text("final_decision") == Vocabulary.AutoExecute, decision.Text("reason")!, decision);
    }

    /// <summary>Stores what became of a task.</summary>
    /// <returns>False when the decision has its outcome already (corrected mode).</returns>
    public bool RecordExecutionResult(Feedback feedback) => _engine.Record(feedback);

    /// <summary>What is decided of a task now, in a few lines; nothing is stored.</summary>
    public string GetExplanation(TaskContext task) => _engine.Explain(task);

    /// <summary>The record of what is decided of a task now; nothing is stored.</summary>
    public JsonObject Evaluate(TaskContext task) => _engine.Evaluate(task, persist: false);

    /// <summary>The rules by confidence, the surest first.</summary>
    /// <param name="taskType">Only those with this trigger; null for all with a confidence above 0.5.</param>
    public JsonObject GetConfidenceHistory(string? taskType = null)
    {
        RuleField[] fields =
        [
            RuleField.Id, RuleField.Summary, RuleField.Confidence, RuleField.SuccessStreak, RuleField.Status, RuleField.Scope, RuleField.SourceType,
            RuleField.PolicyDecision,
        ];
        var rules = Store.LoadRules().Values.Where(r => taskType is { Length: > 0 }
            ? r.Trigger.Contains(taskType, StringComparer.Ordinal) || r.Trigger.Contains($"task_type:{taskType}", StringComparer.Ordinal)
            : r.Confidence > 0.5);
        var rows = rules.OrderBy(static r => -r.Confidence).Select(r => (JsonValue)new JsonObject(fields.Select(f => KeyValuePair.Create(Rule.NameOf(f), r[f]))));
        return new([new("rules", new JsonArray([.. rows]))]);
    }

    /// <summary>The latest decisions with their outcomes, the newest first.</summary>
    public JsonObject GetRecentDecisions(int limit = 20)
    {
        var merged = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var e in Store.GetDecisionEvents(limit * LinesPerDecision).Reverse())
        {
            if (e.Payload["decision_id"] is not { IsTrue: true } id)
            {
                continue;
            }

            var key = PythonText.Repr(id);
            if (!merged.TryGetValue(key, out var record))
            {
                merged[key] = record = Blank(id);
            }

            Merge(record, e);
        }

        var ordered = merged.Values.OrderByDescending(static d => d["timestamp"] is { } t ? PythonText.Of(t) : string.Empty, CodePointOrder.Instance).ToList();
        var count = limit >= 0 ? Math.Min(limit, ordered.Count) : Math.Max(0, ordered.Count + limit);
        return new([new("decisions", new JsonArray([.. ordered.Take(count)]))]);
    }

    private static JsonObject Blank(JsonValue id) => new(
    [
        new("decision_id", id),
        new("execution_result", JsonString.Empty),
        new("user_override", JsonString.Empty),
        new("rollback_happened", new JsonBoolean(false)),
        new("lifecycle_transition", JsonString.Empty),
    ]);

    private static void Merge(JsonObject record, PolicyEvent e)
    {
        if (e.EventType == Vocabulary.DecisionEvaluated)
        {
            foreach (var (name, value, _) in e.Payload.Members)
            {
                record.Set(name, value);
            }

            return;
        }

        foreach (var (name, value, _) in Blank(JsonNull.Value).Members.Skip(1))
        {
            record.Set(name, e.Payload[name] ?? value);
        }
    }
}
