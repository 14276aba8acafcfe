using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Learning;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Weak hints and counts of strong evidence.</summary>
[TestClass]
public sealed class LearnerCasesTests
{
    [TestMethod]
    public void Hints_are_derived_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("learner.json", "cases").Where(static c => c.Contains("git_data")))
        {
            report.Case(c, c.Id(), () =>
            {
                var learned = PreferenceLearner.Learn(c.Object("git_data"));
                report.Same(c.Id(), c["result"], learned);
                var expected = c.Object("hint_rule");
                var rule = PreferenceLearner.HintRule(learned, expected.Text("scope_key")!, SteppedClock.Start).ToJson();
                report.Same($"{c.Id()} rule", Without(expected, "id"), Without(Without(rule, "id"), "asset_id"));
            });
        }

        report.Finish();
    }

    [TestMethod]
    public void A_hint_has_the_same_id_in_every_run()
    {
        var preferences = PreferenceLearner.Learn(new([new("tech_stack", new JsonObject()), new("workflow", new JsonObject())]));
        Assert.AreEqual("hint_git_history_workflow_4869", PreferenceLearner.HintRule(preferences, "/work/project", SteppedClock.Start).Id);
    }

    [TestMethod]
    public void Preferences_are_merged_into_a_config_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("learner.json", "save_preferences"))
        {
            var before = c.Text("before") is { } text ? (JsonObject)JsonReading.Value(text) : null;
            var preferences = ((JsonObject)JsonReading.Value(c.Text("after")!)).Object("learned_preferences");
            report.Same(c.Id(), c.Text("after"), JsonFormat.Indented(PreferenceLearner.Merge(before, preferences)));
        }

        report.Finish();
    }

    [TestMethod]
    public void Strong_evidence_is_counted_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("learner.json", "runtime_signals"))
        {
            using var folder = new TempFolder();
            var store = new PolicyStore(folder.Path, AlignmentMode.Upstream);
            store.Append([.. c.List("events").Cast<JsonArray>().Select(static e => new PolicyEvent("t", Vocabulary.DecisionOutcome, string.Empty)
            {
                Payload = new([new("user_override", e.Items[0]), new("execution_result", e.Items[1]), new("final_decision", e.Items[2])]),
            })]);
            report.Same(c.ToString(), c["result"], PreferenceLearner.StrongSignals(store));
        }

        report.Finish();
    }

    [TestMethod]
    public void Histories_are_counted_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("learner.json", "collector"))
        {
            CommitFiles[] commits = [.. c.List("commits").Cast<JsonObject>().Select(static o => new CommitFiles([.. o.Texts("files")]))];
            var stack = GitPreferenceCollector.TechStack(commits);
            report.Same(c.Id(), c["tech_stack"], stack);
            report.Same($"{c.Id()} types", c["file_types"], GitPreferenceCollector.FileTypes(commits));
            report.Same($"{c.Id()} workflow", c["workflow"], GitPreferenceCollector.Workflow(commits));
            report.Same($"{c.Id()} confidence", c["confidence"], new JsonFloat(GitPreferenceCollector.Confidence(stack)));
        }

        report.Finish();
    }

    private static JsonObject Without(JsonObject record, string name) =>
        new(record.Members.Where(m => m.Name != name).Select(static m => KeyValuePair.Create(m.Name, m.Value)));
}
