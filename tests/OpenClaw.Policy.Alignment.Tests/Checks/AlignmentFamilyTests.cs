using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Markdown;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Checks;

[TestClass]
public sealed class AlignmentFamilyTests
{
    private const string Rules = "policy/rules.json";
    private const string Playbooks = "policy/playbooks.json";
    private const string Log = "policy/policy_events.jsonl";

    /// <summary>Each code with the smallest memory that gives it.</summary>
    public static IEnumerable<object[]> Cases { get; } =
    [
        Case("store-unreadable", (Rules, "{")),
        Case("unknown-field", (Rules, """{"r": {"id": "r", "owner": "me"}}""")),
        Case("missing-field", (Rules, """{"r": {}}""")),
        Case("invalid-enum", (Rules, """{"r": {"id": "r", "scope": "team"}}""")),
        Case("field-type", (Rules, """{"r": {"id": "r", "confidence": 7}}""")),
        Case("duplicate-key", (Rules, """{"r": {"id": "r", "status": "hint", "status": "hint"}}""")),
        Case("key-id-mismatch", (Rules, """{"r": {"id": "other"}}""")),
        Case("event-unreadable", (Log, "{\n")),
        Case("event-line-separator", (Log, "{\"timestamp\": \"2026-03-07T12:00:00+00:00\", \"event_type\": \"rule_created\", \"asset_id\": \"a\u2028b\"}\n")),
        Case("event-truncated-tail", (Log, """{"timestamp": "2026-03-07T12:00:00+00:00", "event_type": "rule_created", "asset_id": ""}""")),
        Case("non-canonical-file", (Rules, """{"r": {"id": "r"}}""")),
        Case("local-file-committed", (Rules, "{}"), ("config.json", "{}")),
        Case("log-window", (Log, string.Concat(Enumerable.Repeat("{\"timestamp\": \"2026-03-07T12:00:00+00:00\", \"event_type\": \"rule_created\", \"asset_id\": \"\"}\n", 1001)))),
        Case("rule-without-trail", (Rules, """{"r": {"id": "r", "status": "confirmed"}}""")),
        Case("outcome-without-decision", (Log, Event("decision_outcome", """{"decision_id": "d", "execution_result": "success"}"""))),
        Case("duplicate-outcome", (Log, Event("decision_evaluated", """{"decision_id": "d"}""") + Outcome("d") + Outcome("d"))),
        Case("event-order", (Log, Event("rule_created", "{}", "2026-03-07T12:00:01+00:00") + Event("rule_created", "{}"))),
        Case("event-timestamp-format", (Log, Event("rule_created", "{}", "2026-03-07T12:00:00"))),
        Case("event-orphan-rule", (Rules, "{}"), (Log, RuleEvent("rule_updated", "candidate", 2))),
        Case("unknown-vocabulary", (Log, Event("rule_invented", "{}"))),
        Case("feedback-incomplete", (Log, RuleEvent("rule_updated", "candidate", 2))),
        Case("illegal-transition", (Log, RuleEvent("rule_updated", "candidate", 2) + Outcome("d") + RuleEvent("rule_suspended", "suspended", 3, "rollback") + Outcome("e"))),
        Case("evidence-sequence", (Log, RuleEvent("rule_updated", "candidate", 2) + Outcome("d") + RuleEvent("rule_updated", "candidate", 4) + Outcome("e"))),
        Case("promotion-unsupported", (Log, RuleEvent("rule_updated", "candidate", 2) + Outcome("d") + RuleEvent("rule_promoted", "confirmed", 3, "candidate_promoted") + Outcome("e"))),
        Case("status-not-replayable", (Rules, """{"r": {"id": "r", "status": "confirmed"}}"""), (Log, RuleEvent("rule_updated", "candidate", 2) + Outcome("d"))),
        Case("field-drift", (Rules, """{"r": {"id": "r", "status": "candidate", "policy_decision": "require_confirmation"}}"""), (Log, RuleEvent("rule_updated", "candidate", 2) + Outcome("d"))),
        Case("asset-id-mismatch", (Rules, """{"r": {"id": "r", "status": "candidate", "asset_id": "sha256:x"}}"""), (Log, RuleEvent("rule_updated", "candidate", 2) + Outcome("d"))),
        Case("risky-confirmed-rule", Confirmed("\"risk_level\": \"high\"")),
        Case("risk-understated", Confirmed("\"risk_level\": \"low\", \"trigger\": [\"command:rm -rf x\"]")),
        Case("confirmed-gate-violation", Confirmed("\"validation\": []")),
        Case("validation-contradicts", Confirmed("\"validation\": [\"assert decision.final_decision == 'require_confirmation' for task_type=T2 command=make\"]")),
        Case("broad-auto-rule", Confirmed("\"trigger\": [\"task_type:T2\"]")),
        Case("same-scope-conflict", (Rules, """{"a": {"id": "a", "status": "confirmed", "policy_decision": "auto_execute", "trigger": ["x"]}, "b": {"id": "b", "status": "confirmed", "policy_decision": "require_confirmation", "trigger": ["x"]}}""")),
        Case("overlap-conflict", (Rules, """{"a": {"id": "a", "status": "confirmed", "policy_decision": "auto_execute", "trigger": ["x"]}, "b": {"id": "b", "status": "confirmed", "policy_decision": "require_confirmation", "trigger": ["y"]}}"""), (Log, Event("decision_evaluated", """{"decision_id": "d", "matched_rules": [{"id": "a"}, {"id": "b"}]}"""))),
        Case("suspended-low-risk", (Rules, """{"r": {"id": "r", "status": "suspended", "policy_decision": "auto_execute", "trigger": ["command:npm run test"]}}""")),
        Case("suspended-still-referenced", (Rules, """{"r": {"id": "r", "status": "archived"}}"""), (Playbooks, """{"p": {"id": "p", "rules_used": ["r"]}}""")),
        Case("suspended-reactivation-primed", (Rules, """{"r": {"id": "r", "status": "suspended", "accepted_auto_execute_count": 2}}""")),
        Case("self-defeating-confirm-rule", (Rules, """{"r": {"id": "r", "status": "confirmed", "policy_decision": "require_confirmation", "override_streak": 1}}""")),
        Case("inverted-missed-confirmation", Confirmed("\"source_type\": \"missed_confirmation\"")),
        Case("machine-scope-key", Confirmed("\"scope\": \"project\", \"scope_key\": \"/home/x\"")),
        Case("duplicate-rule", (Rules, """{"a": {"id": "a", "trigger": ["x"]}, "b": {"id": "b", "trigger": ["x"]}}""")),
        Case("counter-inconsistent", (Rules, """{"r": {"id": "r", "success_streak": 3}}""")),
        Case("never-matching-trigger", (Rules, """{"r": {"id": "r", "trigger": ["task:a", "command:b"]}}""")),
        Case("sensitive-payload", (Log, Event("decision_evaluated", """{"decision_id": "d", "command": "curl --token abcdefgh1234"}"""))),
        Case("orphan-playbook", (Playbooks, """{"p": {"id": "p", "rules_used": ["gone"]}}""")),
        Case("legacy-field", (Playbooks, """{"p": {"id": "p", "genes_used": ["gone"]}}""")),
        Case("markdown-drift", (Rules, """{"rule_project_constraints": {"id": "rule_project_constraints", "summary": "Project constraints", "strategy": "- a"}}"""), ("USER.md", "# USER\n\n## Notes\n\n- b\n")),
        Case("markdown-export-loses", (Rules, "{}"), ("USER.md", "# USER\n\n## Notes\n\n- b\n\n## Contacts\n\n- c\n")),
        Case("markdown-heading-unrecognised", (Rules, "{}"), ("USER.md", "# USER\n\n## notes:\n\n- b\n")),
        Case("markdown-empty-section", (Rules, "{}"), ("USER.md", "# USER\n\n## Basic Information\n\n## Notes\n\n- b\n")),
        Case("markdown-placeholder", (Rules, "{}"), ("USER.md", "# USER\n\n## Basic Information\n\n- Name: [Your Name]\n")),
        Case("markdown-alias-hijack", (Rules, """{"r": {"id": "r", "summary": "show basic information"}, "rule_basic_info": {"id": "rule_basic_info", "summary": "Basic information"}}""")),
        Case("import-duplicate-playbook", (Playbooks, """{"playbook_safety_1": {"id": "playbook_safety_1"}, "playbook_safety_2": {"id": "playbook_safety_2"}}""")),
    ];

    /// <summary>These take a longer history; the recorded stores and the tests of the replay have them.</summary>
    private static readonly string[] ShownElsewhere =
    [
        "asset-id-stale", "promotion-override-contradicts", "promotion-on-failure", "reactivated-by-negative", "suspension-unsupported", "winner-archived",
        "log-rewritten", "rule-changed-without-event", "rule-removed", "store-removed", "log-interleaved",
    ];

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_memory_gives_the_code(string id, MemoryFiles files) => CollectionAssert.Contains(Judge.Ids(Judge.Check(files)).ToList(), id);

    [TestMethod]
    public void Every_code_is_shown_in_a_test() => CollectionAssert.AreEquivalent(
        AlignmentDiagnostics.All.Select(static d => d.CheckId!["alignment/".Length..]).ToList(), Cases.Select(static c => (string)c[0]).Concat(ShownElsewhere).ToList());

    [TestMethod]
    public void The_templates_of_the_real_program_give_no_warning_but_placeholders()
    {
        var files = new MemoryFiles().With(Rules, "{}").With(Playbooks, "{}").With(Log, string.Empty)
            .With("USER.md", PolicyToMarkdownExporter.User([])).With("SOUL.md", PolicyToMarkdownExporter.Soul()).With("AGENTS.md", PolicyToMarkdownExporter.Agents([]));

        CollectionAssert.AreEqual(new[] { "markdown-placeholder" }, Judge.Ids(Judge.Check(files)).ToArray());
    }

    [TestMethod]
    public void A_finding_stands_at_the_field_and_points_at_the_line_of_the_log()
    {
        var files = new MemoryFiles()
            .With(Rules, "{\n  \"r\": {\n    \"id\": \"r\",\n    \"status\": \"confirmed\"\n  }\n}")
            .With(Log, RuleEvent("rule_updated", "candidate", 2) + Outcome("d"));

        var finding = Judge.Check(files).Single(static f => f.Descriptor.CheckId == "alignment/status-not-replayable");

        Assert.AreEqual(4, finding.Place.Span!.Value.StartPosition.Line);
        Assert.AreEqual(5, finding.Place.Span.Value.StartPosition.Column);
        Assert.AreEqual("r", finding.Subject);
        Assert.AreEqual(1, finding.Related[0].Place.Span!.Value.StartPosition.Line);
        Assert.AreEqual(MemoryFiles.Path(Log), finding.Related[0].Place.Path);
    }

    [TestMethod]
    public void A_change_that_removes_the_memory_is_found()
    {
        var known = new MemoryFiles().With(Rules, """{"r": {"id": "r"}}""");
        Assert.IsTrue(new AlignmentFamily().Applies(Judge.Context(new(), known)));
        CollectionAssert.AreEqual(new[] { "store-removed" }, Judge.Ids(Judge.Check(new(), known)).ToArray());
    }

    [TestMethod]
    public void A_change_that_edits_rewrites_or_removes_is_found()
    {
        var known = new MemoryFiles().With(Rules, """{"a": {"id": "a", "trigger": ["x"]}, "b": {"id": "b"}}""").With(Log, Event("rule_created", "{}"));
        var changed = new MemoryFiles().With(Rules, """{"a": {"id": "a", "trigger": ["y"], "last_seen_at": "2026-03-07T12:00:00+00:00"}}""").With(Log, Event("playbook_created", "{}"));

        var ids = Judge.Ids(Judge.Check(changed, known)).ToList();

        CollectionAssert.Contains(ids, "rule-changed-without-event");
        CollectionAssert.Contains(ids, "rule-removed");
        CollectionAssert.Contains(ids, "log-rewritten");
        Assert.AreEqual(1, ids.Count(static i => i == "rule-changed-without-event"), "The time stamps may change.");
    }

    [TestMethod]
    [DataRow("\n", "\r\n", DisplayName = "as git writes them on Windows")]
    [DataRow("}\n", "}", DisplayName = "without the last end")]
    public void Other_line_ends_rewrite_no_log(string end, string other)
    {
        var log = Event("rule_created", "{}") + Event("playbook_created", "{}");
        var known = new MemoryFiles().With(Rules, "{}").With(Log, log);
        var changed = new MemoryFiles().With(Rules, "{}").With(Log, other == "}" ? log[..^1] : log.Replace(end, other, StringComparison.Ordinal));

        CollectionAssert.DoesNotContain(Judge.Ids(Judge.Check(changed, known)).ToList(), "log-rewritten");
    }

    [TestMethod]
    public void A_repository_without_a_memory_is_not_concerned() => Assert.IsFalse(new AlignmentFamily().Applies(Judge.Context(new MemoryFiles())));

    [TestMethod]
    public void A_million_broken_lines_are_a_hundred_findings_and_a_count()
    {
        var files = new MemoryFiles().With(Log, string.Concat(Enumerable.Repeat("x\n", 1_000_000)));

        var findings = Judge.Check(files).Where(static f => f.Descriptor.CheckId == "alignment/event-unreadable").ToList();

        Assert.HasCount(100, findings);
        StringAssert.Contains(findings[^1].Message, "999900 more");
    }

    [TestMethod]
    public void A_secret_is_not_printed()
    {
        var files = new MemoryFiles().With(Log, Event("decision_evaluated", """{"decision_id": "d", "command": "curl --token abcdefgh1234"}"""));

        Assert.IsFalse(Judge.Check(files).Any(static f => f.Message.Contains("abcdefgh1234", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_message_is_one_line_whatever_it_quotes()
    {
        var files = new MemoryFiles().With(Rules, """{"r\n::error::x": {"id": "r", "status": "a\u2028b\u0000c"}}""");

        Assert.IsFalse(Judge.Check(files).Any(static f => f.Message.Any(static c => char.IsControl(c) || c is '\u2028' or '\u2029')));
    }

    internal static string Event(string type, string payload, string timestamp = "2026-03-07T12:00:00+00:00", string source = "x", string assetId = "sha256:0") =>
        $$"""{"timestamp": "{{timestamp}}", "event_type": "{{type}}", "asset_id": "{{assetId}}", "type": "PolicyEvent", "trigger_signals": [], "rl_reward": 0.0, "changes": "", "source_node_id": "{{source}}", "payload": {{payload}}}""" + "\n";

    internal static string Outcome(string decision, string result = "success", string @override = "") =>
        Event("decision_outcome", $$"""{"decision_id": "{{decision}}", "final_decision": "auto_execute", "user_override": "{{@override}}", "execution_result": "{{result}}", "matched_rule_ids": ["r"]}""");

    internal static string RuleEvent(string type, string status, int evidence, string trigger = "runtime_feedback", string decision = "auto_execute") =>
        Event(type, $$"""{"rule_id": "r", "status": "{{status}}", "policy_decision": "{{decision}}", "evidence_count": {{evidence}}, "trigger": "{{trigger}}", "scope": "global", "scope_key": "", "risk_level": "low"}""", source: "explicit_correction");

    private static object[] Case(string id, params (string Name, string Text)[] files)
    {
        var memory = new MemoryFiles();
        foreach (var (name, text) in files)
        {
            memory.With(name, text);
        }

        return [id, memory];
    }

    private static (string, string) Confirmed(string fields)
    {
        var rule = new Rule("r") { Status = Vocabulary.Confirmed, PolicyDecision = Vocabulary.AutoExecute, Summary = "s", Validation = ["x"], SourceType = "explicit_correction", Trigger = ["command:make"] }.ToJson();
        foreach (var (name, value, _) in ((JsonObject)JsonReading.Value($"{{{fields}}}")).Members)
        {
            rule.Set(name, value);
        }

        return (Rules, JsonFormat.Indented(new JsonObject([new("r", rule)])));
    }
}
