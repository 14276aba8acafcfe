using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Replay;

/// <summary>The replay judges each event by the mode that wrote it.</summary>
[TestClass]
public sealed class LogReplayTests
{
    [TestMethod]
    [DataRow(Vocabulary.BlockedAutoExecute, "promotion-override-contradicts")]
    [DataRow(Vocabulary.ForcedAutoExecute, "promotion-on-failure")]
    public void What_upstream_does_wrong_is_named(string @override, string id)
    {
        using var engines = new Engines(AlignmentMode.Upstream);
        engines.Put(Candidate());
        for (var i = 0; i < 3; i++)
        {
            engines.Cycle(Engines.LowRisk, Vocabulary.Success, i == 0 && @override == Vocabulary.ForcedAutoExecute ? Vocabulary.ConfirmedAfterPrompt : @override);
            if (@override == Vocabulary.ForcedAutoExecute && i == 0)
            {
                engines.Cycle(Engines.LowRisk, Vocabulary.Failure);
                engines.Cycle(Engines.LowRisk, Vocabulary.Failure);
            }
        }

        CollectionAssert.Contains(Findings(engines).ToList(), id);
    }

    [TestMethod]
    public void A_winner_that_was_archived_is_named()
    {
        using var engines = new Engines(AlignmentMode.Upstream);
        foreach (var (id, decision, seen) in ((string, string, string)[])[("a", Vocabulary.RequireConfirmation, "2026-01-01T00:00:00+00:00"), ("b", Vocabulary.AutoExecute, "2026-02-01T00:00:00+00:00")])
        {
            var rule = Candidate(id);
            rule.Status = Vocabulary.Confirmed;
            rule.PolicyDecision = decision;
            rule.LastSeenAt = seen;
            engines.Put(rule);
        }

        engines.Cycle(Engines.LowRisk);

        CollectionAssert.Contains(Findings(engines).ToList(), "winner-archived");
    }

    [TestMethod]
    public void A_rule_that_came_back_by_a_failure_is_named()
    {
        using var engines = new Engines(AlignmentMode.Upstream);
        for (var i = 0; i < 4; i++)
        {
            engines.Cycle(Engines.LowRisk, Vocabulary.Success, Vocabulary.ConfirmedAfterPrompt);
        }

        engines.Cycle(Engines.LowRisk, Vocabulary.Rollback);
        engines.Cycle(Engines.LowRisk, Vocabulary.Failure, Vocabulary.ConfirmedAfterPrompt);

        CollectionAssert.Contains(Findings(engines).ToList(), "reactivated-by-negative");
    }

    [TestMethod]
    public void A_suspension_that_the_outcome_does_not_show_is_named()
    {
        using var engines = new Engines(AlignmentMode.Upstream);
        for (var i = 0; i < 4; i++)
        {
            engines.Cycle(Engines.LowRisk, Vocabulary.Success, Vocabulary.ConfirmedAfterPrompt);
        }

        engines.Cycle(Engines.LowRisk, Vocabulary.Rollback);
        var log = File.ReadAllText(engines.Store.Files.Log).Replace("\"execution_result\": \"rollback\"", "\"execution_result\": \"success\"", StringComparison.Ordinal);
        File.WriteAllText(engines.Store.Files.Log, log);

        CollectionAssert.Contains(Findings(engines).ToList(), "suspension-unsupported");
    }

    /// <summary>Random histories in both modes and in turn: nothing but upstream's own defects is found.</summary>
    [TestMethod]
    [DataRow("corrected")]
    [DataRow("upstream")]
    [DataRow("mixed")]
    public void What_this_library_writes_replays(string modes)
    {
        string[] outcomes = [Vocabulary.Success, Vocabulary.Success, Vocabulary.Success, Vocabulary.Failure, Vocabulary.Rollback, Vocabulary.Cancel];
        TaskContext[] tasks = [Engines.LowRisk, Engines.MediumRisk, Engines.Task("rm x", "remove"), Engines.Task("", "no command"), Engines.Task("make y", "y", string.Empty)];
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            using var engines = new Engines(modes == "upstream" ? AlignmentMode.Upstream : AlignmentMode.Corrected);
            for (var i = 0; i < 25; i++)
            {
                var mode = modes != "mixed" ? engines.Store.Mode : random.Next(2) == 0 ? AlignmentMode.Upstream : AlignmentMode.Corrected;
                var @override = random.Next(2) == 0 ? null : Vocabulary.Overrides[random.Next(Vocabulary.Overrides.Count)];
                engines.In(mode).Cycle(tasks[random.Next(tasks.Length)], outcomes[random.Next(outcomes.Length)], @override);
            }

            var integrity = Findings(engines).Intersect(
                ["status-not-replayable", "field-drift", "asset-id-mismatch", "illegal-transition", "evidence-sequence", "promotion-unsupported", "feedback-incomplete", "suspension-unsupported", "rule-without-trail"]).ToList();
            Assert.IsEmpty(integrity, $"seed {seed}: {string.Join(", ", Details(engines))}");
            if (modes == "corrected")
            {
                Assert.IsEmpty(Findings(engines).Intersect(["promotion-override-contradicts", "promotion-on-failure", "reactivated-by-negative", "winner-archived", "asset-id-stale"]));
            }
        }
    }

    private static Rule Candidate(string id = "r") => new(id)
    {
        Summary = "s",
        Trigger = ["task_type:T2", "command:python -m pytest tests/"],
        Validation = ["assert x"],
        Status = Vocabulary.Candidate,
        SourceType = "explicit_correction",
        PolicyDecision = Vocabulary.AutoExecute,
    };

    private static IEnumerable<string> Findings(Engines engines) => Judge.Ids(Judge.Check(Files(engines)));

    private static IEnumerable<string> Details(Engines engines) => Judge.Check(Files(engines)).Where(static f => f.Severity > Diagnostics.Severity.Info).Select(static f => $"{f.Descriptor.CheckId} {f.Message}\n");

    private static MemoryFiles Files(Engines engines) => new MemoryFiles()
        .With("policy/rules.json", File.ReadAllText(engines.Store.Files.Rules))
        .With("policy/playbooks.json", File.ReadAllText(engines.Store.Files.Playbooks))
        .With("policy/policy_events.jsonl", File.ReadAllText(engines.Store.Files.Log));
}
