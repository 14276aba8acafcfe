using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Recorded;

/// <summary>A store of the real program, to be changed as somebody would who wants a rule that was not earned.</summary>
internal sealed class Tampering
{
    private readonly JsonObject _store;
    private readonly List<Rule> _rules;
    private readonly List<string> _lines;
    private readonly Random _random;

    public Tampering(JsonObject store, int seed)
    {
        _store = store;
        _random = new(seed);
        _rules = [.. ((JsonObject)JsonReading.Value(RecordedStores.Text(store, StoreFiles.RulesName))).Members.Select(static m => Rule.Read(m.Value))];
        _lines = [.. RecordedStores.Text(store, StoreFiles.LogName).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Every kind by name.</summary>
    public static IReadOnlyDictionary<string, Func<Tampering, bool>> Kinds { get; } = new Dictionary<string, Func<Tampering, bool>>(StringComparer.Ordinal)
    {
        ["status-confirmed"] = static t => t.Edit(static r => r.Status != Vocabulary.Confirmed, static r => r.Status = Vocabulary.Confirmed),
        ["status-candidate"] = static t => t.Edit(static r => r.Status is Vocabulary.Suspended or Vocabulary.Archived, static r => r.Status = Vocabulary.Candidate),
        ["status-archived"] = static t => t.Edit(static r => r.Status == Vocabulary.Confirmed, static r => r.Status = Vocabulary.Archived),
        ["status-suspended"] = static t => t.Edit(static r => r.Status == Vocabulary.Confirmed, static r => r.Status = Vocabulary.Suspended),
        ["decision"] = static t => t.Edit(static _ => true, static r => r.PolicyDecision = r.PolicyDecision == Vocabulary.AutoExecute ? Vocabulary.RequireConfirmation : Vocabulary.AutoExecute),
        ["scope"] = static t => t.Edit(static r => r.Scope != Vocabulary.Global, static r => (r.Scope, r.ScopeKey) = (Vocabulary.Global, string.Empty)),
        ["evidence"] = static t => t.Edit(static _ => true, static r => r.Increment(RuleField.EvidenceCount)),
        ["risk"] = static t => t.Edit(static r => r.RiskLevel != "low", static r => r.RiskLevel = "low"),
        ["trigger-rehashed"] = static t => t.Edit(static _ => true, static r => r.Trigger = ["task_type:T2"]),
        ["trigger-old-hash"] = static t => t.Edit(static _ => true, static r => r.Trigger = ["task_type:T2"], rehash: false),
        ["confidence-old-hash"] = static t => t.Edit(static _ => true, static r => r.Confidence = 0.123, rehash: false),
        ["added-rule"] = static t => t.Added(),
        ["removed-rule"] = static t => t.Pick(t._rules, static _ => true, static (l, i) => l.RemoveAt(i)),
        ["dropped-log"] = static t => t.Pick(t._lines, static _ => true, static (l, _) => l.Clear()),
        ["deleted-promotion"] = static t => t.Line(Vocabulary.RulePromoted, static (l, i) => l.RemoveAt(i)),
        ["deleted-suspension"] = static t => t.Line(Vocabulary.RuleSuspended, static (l, i) => l.RemoveAt(i)),
        ["deleted-update"] = static t => t.Line(Vocabulary.RuleUpdated, static (l, i) => l.RemoveAt(i)),
        ["deleted-outcome"] = static t => t.Where(t.MovedRules, static (l, i) => l.RemoveAt(i)),
        ["deleted-evaluation"] = static t => t.Where(t.WasAnswered, static (l, i) => l.RemoveAt(i)),
        ["reordered-lines"] = static t => t.Pick(t._lines, static _ => true, static (l, i) => l.Reverse(Math.Min(i, l.Count - 2), 2)),
    };

    /// <returns>Null when the store has nothing that the kind can change.</returns>
    public MemoryFiles? Apply(Func<Tampering, bool> kind)
    {
        if (!kind(this))
        {
            return null;
        }

        var files = RecordedStores.Files(_store);
        var rules = new JsonObject(_rules.Select(static r => KeyValuePair.Create(r.Id, (JsonValue)r.ToJson())));
        return files
            .With($"{StoreFiles.PolicyFolder}/{StoreFiles.RulesName}", JsonFormat.Indented(rules))
            .With($"{StoreFiles.PolicyFolder}/{StoreFiles.LogName}", string.Concat(_lines.Select(static l => l + "\n")));
    }

    private bool Edit(Func<Rule, bool> fits, Action<Rule> change, bool rehash = true) => Pick(_rules, fits, (l, i) =>
    {
        change(l[i]);
        if (rehash)
        {
            l[i].UpdateAssetId();
        }
    });

    private bool Added()
    {
        var rule = new Rule("policy_0123456789")
        {
            Summary = "s", Trigger = ["task_type:T2", "command:x"], Validation = ["assert x"], Status = Vocabulary.Confirmed, PolicyDecision = Vocabulary.AutoExecute,
        };
        rule.UpdateAssetId();
        _rules.Add(rule);
        return true;
    }

    private bool Line(string type, Action<List<string>, int> change) => Pick(_lines, l => l.Contains($"\"event_type\": \"{type}\"", StringComparison.Ordinal), change);

    private bool Where(Func<int, bool> fits, Action<List<string>, int> change)
    {
        var places = Enumerable.Range(0, _lines.Count).Where(fits).ToList();
        if (places.Count == 0)
        {
            return false;
        }

        change(_lines, places[_random.Next(places.Count)]);
        return true;
    }

    private bool IsType(int line, string type) => line >= 0 && _lines[line].Contains($"\"event_type\": \"{type}\"", StringComparison.Ordinal);

    /// <summary>An outcome that is no evidence leaves nothing else behind, and a decision without an outcome is legal: there the log cannot tell.</summary>
    private bool MovedRules(int line) => IsType(line, Vocabulary.DecisionOutcome) && Vocabulary.RuleEvents.Any(t => IsType(line - 1, t));

    /// <summary>A decision that nothing answers leaves nothing else behind.</summary>
    private bool WasAnswered(int line)
    {
        var id = IsType(line, Vocabulary.DecisionEvaluated) ? PolicyEvent.Read(JsonReading.Value(_lines[line])).Payload.Text("decision_id") : null;
        return id is not null && Enumerable.Range(line + 1, _lines.Count - line - 1).Any(i => IsType(i, Vocabulary.DecisionOutcome) && _lines[i].Contains(id, StringComparison.Ordinal));
    }

    private bool Pick<T>(List<T> items, Func<T, bool> fits, Action<List<T>, int> change)
    {
        var places = Enumerable.Range(0, items.Count).Where(i => fits(items[i])).ToList();
        if (places.Count == 0 || (typeof(T) == typeof(string) && items.Count < 2))
        {
            return false;
        }

        change(items, places[_random.Next(places.Count)]);
        return true;
    }
}
