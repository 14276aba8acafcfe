using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Lifecycle;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Risk;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Risk, scope, matching, precedence, decisions, gates and explanations in upstream mode.</summary>
[TestClass]
public sealed class JudgementCasesTests
{
    [TestMethod]
    public void Risks_are_classified_as_recorded() => Each("risk.json", "cases", static (report, c) =>
    {
        var risk = RiskAssessor.Assess(Task(c), AlignmentMode.Upstream);
        report.Same(c.Id(), c.Text("risk_level"), RiskWords.Of(risk.Level));
        report.Same($"{c.Id()} basis", c["basis"], JsonArray.Of(risk.Basis));
    });

    [TestMethod]
    public void Time_stamps_are_read_as_recorded() => Each("resolution.json", "parse_timestamp", static (report, c) =>
    {
        var stamp = PythonTimestamp.Parse(c.Text("value")!);
        var expected = c.Object("result");
        var iso = PythonTimestamp.TryParse(expected.Text("iso")!)!.Value;
        report.Same(c.ToString(), iso.ToString(), stamp.ToString());
        report.Same($"{c} aware", expected.Flag("aware") ? "aware" : "naive", stamp.Offset is null ? "naive" : "aware");
    });

    [TestMethod]
    public void Texts_are_normalised_as_recorded() =>
        Each("resolution.json", "normalize_text", static (report, c) => report.Same(c.ToString(), c.Text("result"), PythonText.Normalize(c.Text("value")!)));

    [TestMethod]
    public void Tasks_are_summarised_as_recorded() =>
        Each("resolution.json", "task_summary", static (report, c) => report.Same(c.ToString(), c.Text("result"), Task(c).Summary));

    [TestMethod]
    public void Domains_are_inferred_as_recorded() =>
        Each("resolution.json", "infer_domain", static (report, c) => report.Same(c.ToString(), c.Text("result"), ScopeInference.Domain(Task(c))));

    [TestMethod]
    public void Scopes_are_inferred_as_recorded() => Each("resolution.json", "infer_scope", static (report, c) =>
    {
        var scope = ScopeInference.Scope(Task(c), new(c.Text("project_scope_key") ?? string.Empty));
        report.Same(c.ToString(), c["result"], JsonArray.Of([scope.Scope, scope.Key]));
    });

    [TestMethod]
    public void Rules_match_as_recorded() => Each("resolution.json", "matches_rule", static (report, c) =>
    {
        var matching = new RuleMatching(Task(c), c.Text("scope_key")!, AlignmentMode.Upstream);
        report.Same(c.Id(), c["result"], new JsonBoolean(matching.Matches(Records.Rule(c.Object("rule")))));
    });

    [TestMethod]
    public void Matched_rules_have_the_recorded_order() => Each("resolution.json", "get_matched_rules", static (report, c) =>
    {
        var rules = c.List("last_seen_at").Select(static (stamp, i) =>
        {
            var rule = new Rule($"r{i}") { Trigger = ["x"] };
            rule[RuleField.LastSeenAt] = stamp;
            return rule;
        });
        var task = new TaskContext(new([new("task_type", new JsonString("x"))]));
        var matched = new RuleMatching(task, string.Empty, AlignmentMode.Upstream).Matched(rules);
        report.Same(c.Id(), c["result"], JsonArray.Of(matched.Select(static r => r.Id)));
    });

    [TestMethod]
    public void Conflicting_rules_are_resolved_as_recorded() => Each("resolution.json", "resolve_rules", static (report, c) =>
    {
        var resolution = RuleResolution.Of([.. c.List("rules").Select(static r => Records.Rule((JsonObject)r))], AlignmentMode.Upstream);
        var expected = c.Object("result");
        report.Same(c.Id(), expected["selected"]!, resolution.Selected is { } rule ? rule[RuleField.Id] : JsonNull.Value);
        report.Same($"{c.Id()} label", expected.Text("resolution"), resolution.Label);
    });

    [TestMethod]
    public void Decisions_are_made_as_recorded() => Each("resolution.json", "evaluate", static (report, c) =>
    {
        using var folder = new TempFolder();
        var store = new PolicyStore(folder.Path, AlignmentMode.Upstream);
        var rules = new AssetMap<Rule>();
        foreach (var rule in c.List("rules").Select(static r => Records.Rule((JsonObject)r)))
        {
            rules.Set(rule.Id, rule);
        }

        store.SaveRules(rules);
        var engine = new ConfirmationEngine(store, new(c.Text("project_scope_key") ?? string.Empty), AlignmentMode.Upstream, new SteppedClock(), new CountedIds());
        report.Same(c.Id(), c["result"], engine.Evaluate(Task(c), persist: false));
    });

    [TestMethod]
    public void Decisions_are_explained_as_recorded() =>
        Each("explanation.json", "cases", static (report, c) => report.Same(c.Id(), c.Text("result"), Explanation.Render(c.Object("decision"))));

    [TestMethod]
    public void Candidates_are_promoted_as_recorded() => Each("promotion.json", "cases", static (report, c) =>
    {
        using var folder = new TempFolder();
        var store = new PolicyStore(folder.Path, AlignmentMode.Upstream);
        foreach (var run in c.List("events").Cast<JsonObject>())
        {
            store.Append([.. Enumerable.Repeat(Event(run.Object("event")), run.Int("repeat"))]);
        }

        var rule = Records.Rule(c.Object("rule"));
        var gate = new PromotionGate(AlignmentMode.Upstream);
        var result = gate.Evaluate(rule, c.Text("risk_level")!, c.Flag("has_unresolved_conflict"), store.GetDecisionEvents(Thresholds.PromotionWindow));
        var signals = gate.Signals(rule, store.GetDecisionEvents(Thresholds.PromotionWindow));
        report.Same($"{c.Id()} promoted", c["promoted"], new JsonBoolean(result.IsPromoted));
        report.Same($"{c.Id()} reasons", c["reasons"], JsonArray.Of(result.Reasons));
        report.Same($"{c.Id()} status", c.Text("status_after"), result.IsPromoted ? Vocabulary.Confirmed : rule.Status);
        if (c["signals"] is JsonObject expected)
        {
            report.Same($"{c.Id()} signals", expected, new JsonObject(
            [
                new("explicit_confirmation", new JsonBoolean(signals.ExplicitConfirmation)),
                new("stable_success", new JsonBoolean(signals.StableSuccess)),
                new("accepted_auto_executes", new JsonBoolean(signals.AcceptedAutoExecutes)),
            ]));
        }
    });

    [TestMethod]
    public void Rules_are_demoted_as_recorded() => Each("demotion.json", "cases", static (report, c) =>
    {
        var rule = Records.Rule(c.Object("rule"));
        var arguments = c.Object("args");
        var transition = c.Text("op") switch
        {
            "maybe_suspend" => new DemotionGate(AlignmentMode.Upstream).MaybeSuspend(rule, arguments.Text("trigger")!, arguments.Flag("has_conflict")),
            "maybe_reactivate" => DemotionGate.MaybeReactivate(rule),
            _ => DemotionGate.MaybeArchive(rule, arguments.Flag("superseded")),
        };
        JsonValue actual = transition is null
            ? JsonNull.Value
            : new JsonObject([new("transition", new JsonString(transition.EventType)), new("reason", new JsonString(transition.Reason))]);
        report.Same(c.Id(), c["result"], actual);
        report.Same($"{c.Id()} after", c["after"], new JsonObject(c.Object("after").Members.Select(m => KeyValuePair.Create(m.Name, rule.ToJson()[m.Name]!))));
    });

    private static TaskContext Task(JsonObject c) => new(c.Object("task"));

    private static PolicyEvent Event(JsonObject fields)
    {
        var whole = new JsonObject(fields.Members.Select(static m => KeyValuePair.Create(m.Name, m.Value)));
        foreach (var name in PolicyEvent.FieldNames.Take(3).Where(n => !whole.Contains(n)))
        {
            whole.Set(name, JsonString.Empty);
        }

        return PolicyEvent.Read(whole);
    }

    private static void Each(string file, string group, Action<CaseReport, JsonObject> check)
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group(file, group))
        {
            report.Case(c, c.Id(), () => check(report, c));
        }

        report.Finish();
    }
}
