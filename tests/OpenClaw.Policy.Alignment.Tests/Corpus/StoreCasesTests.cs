using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Reading, writing and listing of store files in upstream mode.</summary>
[TestClass]
public sealed class StoreCasesTests
{
    [TestMethod]
    public void Files_are_loaded_and_saved_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("store.json", "load"))
        {
            report.Case(c, c.Id(), () =>
            {
                if (c.Id().StartsWith("rules/", StringComparison.Ordinal))
                {
                    Load(report, c, StoreFiles.RulesName, static s => s.LoadRules(), static (s, m) => s.SaveRules(m));
                }
                else
                {
                    Load(report, c, StoreFiles.PlaybooksName, static s => s.LoadPlaybooks(), static (s, m) => s.SavePlaybooks(m));
                }
            });
        }

        report.Finish();
    }

    [TestMethod]
    public void Events_are_listed_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("store.json", "events"))
        {
            using var folder = new TempFolder();
            Place(folder, StoreFiles.LogName, c["file"]);
            var store = new PolicyStore(folder.Path, AlignmentMode.Upstream);
            if (c["get_events"] is JsonArray queries)
            {
                foreach (var query in queries.Items.Cast<JsonObject>())
                {
                    report.Same($"{c.Id()} {query.Int("limit")}", query["result"], Stamps(store.GetEvents(query.Int("limit"))));
                }
            }

            if (c["stats"] is JsonObject { } stats && stats["result"] is { } expected)
            {
                report.Same($"{c.Id()} statistics", expected, Statistics(store));
            }

            if (c.Id().StartsWith("filter/limit_", StringComparison.Ordinal))
            {
                var limit = int.Parse(c.Id()["filter/limit_".Length..], System.Globalization.CultureInfo.InvariantCulture);
                report.Same($"{c.Id()} lifecycle", c["lifecycle"], Stamps(store.GetLifecycleEvents(limit)));
                report.Same($"{c.Id()} decisions", c["decisions"], Stamps(store.GetDecisionEvents(limit)));
                report.Same($"{c.Id()} policy", c["policy"], Stamps(store.GetEvents(limit)));
            }
        }

        report.Finish();
    }

    [TestMethod]
    public void Stores_change_as_recorded()
    {
        var report = new CaseReport();
        var cases = AlignmentCorpus.Group("store.json", "mutations").ToDictionary(static c => c.Id());
        Append(report, cases["append_after_truncated_line"]);
        SaveOverCorrupt(report, cases["corrupt_rules_then_save_overwrites"]);
        SaveOverStale(report, cases["stale_tmp_is_overwritten_and_moved"]);
        CreateAndDelete(report, cases["crud"]);
        report.Finish();
    }

    [TestMethod]
    public void Snapshots_are_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("store.json", "snapshot"))
        {
            using var folder = new TempFolder();
            Place(folder, StoreFiles.RulesName, c["rules_json"]);
            Place(folder, StoreFiles.LogName, c["events"]);
            var store = new PolicyStore(folder.Path, AlignmentMode.Upstream);
            report.Same(c.Id(), c["snapshot"], StatusSnapshot.Of(store));
            if (c["risky"] is { } risky)
            {
                report.Same($"{c.Id()} risky", risky, Ids(store.GetRiskyConfirmedRules()));
            }

            foreach (var (status, ids, _) in (c["by_status"] as JsonObject)?.Members ?? [])
            {
                report.Same($"{c.Id()} {status}", ids, Ids(store.GetRulesByStatus(status)));
            }
        }

        report.Finish();
    }

    [TestMethod]
    public void Opening_creates_what_is_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("store.json", "bootstrap"))
        {
            using var folder = new TempFolder();
            var memory = folder.File("deep/.openclaw_memory");
            var store = c.Flag("ensure_files") ? PolicyStore.Bootstrap(memory, AlignmentMode.Upstream) : new PolicyStore(StoreFiles.Of(memory).Folder, AlignmentMode.Upstream);
            Assert.AreEqual(StoreFiles.Of(memory), store.Files);
            report.Same(c.ToString(), c["tree"], Tree(folder.Path));
        }

        report.Finish();
    }

    private static JsonObject Tree(string folder) => new(Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(p => KeyValuePair.Create(Path.GetRelativePath(folder, p), Directory.Exists(p) ? (JsonValue)JsonNull.Value : new JsonString(File.ReadAllText(p)))));

    private static void Load<T>(CaseReport report, JsonObject c, string name, Func<PolicyStore, AssetMap<T>> load, Action<PolicyStore, AssetMap<T>> save)
        where T : class, IAsset
    {
        using var folder = new TempFolder();
        Place(folder, name, c["file"]);
        var warnings = new List<string>();
        var store = new PolicyStore(folder.Path, AlignmentMode.Upstream, warnings.Add);
        var loaded = load(store);
        report.Same(c.Id(), c["result"], loaded.ToJson());
        report.Same($"{c.Id()} warnings", new JsonBoolean(c.Contains("stdout")), new JsonBoolean(warnings.Count > 0));
        save(store, loaded);
        report.Same($"{c.Id()} saved", c.Object("file_after_load_save").Text("result"), File.ReadAllText(folder.File(name)));
        report.Same($"{c.Id()} folder", c["dir_after"], Names(folder));
    }

    private static JsonArray Names(TempFolder folder) => JsonArray.Of(Directory.EnumerateFileSystemEntries(folder.Path).Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal));

    private static void Append(CaseReport report, JsonObject c)
    {
        using var folder = new TempFolder();
        Place(folder, StoreFiles.LogName, c["before"]);
        var store = new PolicyStore(folder.Path, AlignmentMode.Upstream);
        store.Append(new PolicyEvent("t1", "x", string.Empty));
        report.Same(c.Id(), c.Text("file_after"), File.ReadAllText(store.Files.Log));
        report.Same($"{c.Id()} readable", c["readable"], Stamps(store.GetEvents()));
    }

    private static void SaveOverCorrupt(CaseReport report, JsonObject c)
    {
        using var folder = new TempFolder();
        Place(folder, StoreFiles.RulesName, c["before"]);
        var store = new PolicyStore(folder.Path, AlignmentMode.Upstream);
        store.SaveRule(new("new"));
        report.Same(c.Id(), c.Text("file_after"), File.ReadAllText(store.Files.Rules));
    }

    private static void SaveOverStale(CaseReport report, JsonObject c)
    {
        using var folder = new TempFolder();
        folder.Write("rules.tmp", "stale");
        var store = new PolicyStore(folder.Path, AlignmentMode.Upstream);
        store.SaveRules(new());
        report.Same(c.Id(), c.Text("file_after"), File.ReadAllText(store.Files.Rules));
        report.Same($"{c.Id()} folder", c["dir_after"], Names(folder));
    }

    private static void CreateAndDelete(CaseReport report, JsonObject c)
    {
        using var folder = new TempFolder();
        var store = new PolicyStore(folder.Path, AlignmentMode.Upstream);
        foreach (var step in c.List("steps").Cast<JsonObject>())
        {
            var words = step.Text("op")!.Split(' ');
            var result = Apply(store, step, words[0], words.ElementAtOrDefault(1) ?? string.Empty);
            report.Same($"{c.Id()} {step.Text("op")}", step["result"], result);
            report.Same($"{c.Id()} {step.Text("op")} rules", step.Text("rules"), File.Exists(store.Files.Rules) ? File.ReadAllText(store.Files.Rules) : null);
            report.Same($"{c.Id()} {step.Text("op")} playbooks", step.Text("playbooks"), File.Exists(store.Files.Playbooks) ? File.ReadAllText(store.Files.Playbooks) : null);
            report.Same($"{c.Id()} {step.Text("op")} folder", step["dir"], Names(folder));
        }
    }

    /// <summary>The record names the step and the files after it; what was saved is read from there.</summary>
    private static JsonValue Apply(PolicyStore store, JsonObject step, string op, string id)
    {
        switch (op)
        {
            case "get_rule":
                return store.GetRule(id) is null ? JsonNull.Value : new JsonBoolean(true);
            case "save_rule":
                store.SaveRule(Rule.Read(After(step, "rules", id)));
                return JsonNull.Value;
            case "save_playbook":
                store.SavePlaybook(Playbook.Read(After(step, "playbooks", id)));
                return JsonNull.Value;
            case "delete_rule":
                return new JsonBoolean(store.DeleteRule(id));
            case "delete_playbook":
                return new JsonBoolean(store.DeletePlaybook(id));
            default:
                return Statistics(store);
        }
    }

    private static JsonValue After(JsonObject step, string file, string id) => ((JsonObject)JsonReading.Value(step.Text(file)!))[id]!;

    private static JsonObject Statistics(PolicyStore store)
    {
        var s = store.GetStatistics();
        return new(
        [
            new("total_rules", new JsonInteger(s.Rules)),
            new("total_playbooks", new JsonInteger(s.Playbooks)),
            new("total_policy_events", new JsonInteger(s.Events)),
            new("rules_file_size", new JsonInteger(s.RulesSize)),
            new("playbooks_file_size", new JsonInteger(s.PlaybooksSize)),
            new("policy_events_file_size", new JsonInteger(s.LogSize)),
        ]);
    }

    private static JsonArray Stamps(IEnumerable<PolicyEvent> events) => JsonArray.Of(events.Select(static e => e.Timestamp));

    private static JsonArray Ids(IEnumerable<Rule> rules) => JsonArray.Of(rules.Select(static r => r.Id));

    private static void Place(TempFolder folder, string name, JsonValue? content)
    {
        if (content is JsonString text)
        {
            File.WriteAllText(folder.File(name), text.Value);
        }
        else if (content is JsonObject bytes)
        {
            File.WriteAllBytes(folder.File(name), Convert.FromBase64String(bytes.Text("base64")!));
        }
    }
}
