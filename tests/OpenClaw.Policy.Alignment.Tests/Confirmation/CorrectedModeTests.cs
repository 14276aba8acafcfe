using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Risk;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Confirmation;

/// <summary>Each difference between the two modes, shown in both.</summary>
[TestClass]
public sealed class CorrectedModeTests
{
    [TestMethod]
    [DataRow(AlignmentMode.Upstream, true)]
    [DataRow(AlignmentMode.Corrected, false)]
    public void A_low_risk_task_of_a_suspended_rule_runs_without_a_question_upstream_only(AlignmentMode mode, bool runs)
    {
        using var engines = new Engines(mode);
        engines.Put(new("r") { Trigger = ["task_type:T2"], Status = Vocabulary.Suspended, PolicyDecision = Vocabulary.AutoExecute, Summary = "s" });

        Assert.AreEqual(runs, engines.Api.ShouldAutoExecute(Engines.LowRisk).AutoExecute);
    }

    [TestMethod]
    [DataRow(AlignmentMode.Upstream, Vocabulary.Archived)]
    [DataRow(AlignmentMode.Corrected, Vocabulary.Confirmed)]
    public void A_rule_that_asks_survives_votes_for_asking_only_when_corrected(AlignmentMode mode, string status)
    {
        using var engines = new Engines(mode);
        for (var i = 0; i < 4; i++)
        {
            engines.Cycle(Engines.MediumRisk, @override: Vocabulary.PreferConfirmation);
        }

        Assert.AreEqual(status, engines.Rule.Status);
    }

    [TestMethod]
    [DataRow(AlignmentMode.Upstream, Vocabulary.AutoExecute)]
    [DataRow(AlignmentMode.Corrected, Vocabulary.RequireConfirmation)]
    public void A_wish_to_have_been_asked_makes_a_rule_that_asks_only_when_corrected(AlignmentMode mode, string decision)
    {
        using var engines = new Engines(mode);
        engines.Cycle(Engines.LowRisk, @override: Vocabulary.ShouldHaveRequiredConfirmation);

        Assert.AreEqual(decision, engines.Rule.PolicyDecision);
    }

    [TestMethod]
    [DataRow(AlignmentMode.Upstream, Vocabulary.Confirmed)]
    [DataRow(AlignmentMode.Corrected, Vocabulary.Candidate)]
    public void Refusals_confirm_a_rule_that_executes_upstream_only(AlignmentMode mode, string status)
    {
        using var engines = new Engines(mode);
        engines.Put(Candidate(Vocabulary.AutoExecute));
        for (var i = 0; i < 3; i++)
        {
            engines.Cycle(Engines.MediumRisk, outcome: Vocabulary.Cancel, @override: Vocabulary.BlockedAutoExecute);
        }

        Assert.AreEqual(status, engines.Store.GetRule("r")!.Status);
    }

    [TestMethod]
    [DataRow(AlignmentMode.Upstream, Vocabulary.Candidate)]
    [DataRow(AlignmentMode.Corrected, Vocabulary.Suspended)]
    public void A_failure_brings_a_suspended_rule_back_upstream_only(AlignmentMode mode, string status)
    {
        using var engines = new Engines(mode);
        var rule = Candidate(Vocabulary.AutoExecute);
        rule.Status = Vocabulary.Suspended;
        for (var i = 0; i < 2; i++)
        {
            rule.Increment(RuleField.AcceptedAutoExecuteCount);
        }

        engines.Put(rule);
        engines.Cycle(Engines.MediumRisk, outcome: Vocabulary.Failure, @override: Vocabulary.ForcedAutoExecute);

        Assert.AreEqual(status, engines.Store.GetRule("r")!.Status);
    }

    [TestMethod]
    public void A_suspension_starts_the_counts_of_acceptance_anew()
    {
        using var engines = new Engines();
        engines.Put(Confirmed());
        for (var i = 0; i < 3; i++)
        {
            engines.Cycle(Engines.MediumRisk);
        }

        engines.Cycle(Engines.MediumRisk, outcome: Vocabulary.Rollback);

        var rule = engines.Store.GetRule("r")!;
        Assert.AreEqual(Vocabulary.Suspended, rule.Status);
        Assert.AreEqual(0, rule.Number(RuleField.AcceptedAutoExecuteCount));
    }

    [TestMethod]
    [DataRow(AlignmentMode.Upstream, Vocabulary.Archived)]
    [DataRow(AlignmentMode.Corrected, Vocabulary.Confirmed)]
    public void The_rule_that_a_conflict_was_decided_by_is_kept_only_when_corrected(AlignmentMode mode, string status)
    {
        using var engines = new Engines(mode);
        var older = Confirmed("older");
        older.PolicyDecision = Vocabulary.RequireConfirmation;
        older.LastSeenAt = "2026-01-01T00:00:00+00:00";
        engines.Put(older);
        var newer = Confirmed();
        newer.LastSeenAt = "2026-02-01T00:00:00+00:00";
        engines.Put(newer);
        engines.Cycle(Engines.MediumRisk);

        Assert.AreEqual(status, engines.Store.GetRule("r")!.Status);
    }

    [TestMethod]
    [DataRow(AlignmentMode.Upstream, false)]
    [DataRow(AlignmentMode.Corrected, true)]
    public void The_newer_of_two_rules_wins_again_only_when_corrected(AlignmentMode mode, bool wins)
    {
        using var engines = new Engines(mode);
        var older = Confirmed("older");
        older.PolicyDecision = Vocabulary.RequireConfirmation;
        older.LastSeenAt = "2026-01-01T00:00:00+00:00";
        engines.Put(older);
        var newer = Confirmed();
        newer.LastSeenAt = "2026-02-01T00:00:00+00:00";
        engines.Put(newer);

        Assert.IsTrue(engines.Api.ShouldAutoExecute(Engines.MediumRisk).AutoExecute);
        Assert.AreEqual(wins, engines.Api.ShouldAutoExecute(Engines.MediumRisk).AutoExecute);
    }

    [TestMethod]
    [DataRow(AlignmentMode.Upstream, 3)]
    [DataRow(AlignmentMode.Corrected, 1)]
    public void A_task_without_a_type_makes_one_rule_only_when_corrected(AlignmentMode mode, int rules)
    {
        using var engines = new Engines(mode);
        var task = new TaskContext(new([new("command", new Json.JsonString("make thing"))]));
        for (var i = 0; i < 3; i++)
        {
            engines.Cycle(task, @override: Vocabulary.ConfirmedAfterPrompt);
        }

        Assert.AreEqual(rules, engines.Store.LoadRules().Count);
    }

    [TestMethod]
    [DataRow("git diff", "", RiskLevel.Medium, RiskLevel.Low)]
    [DataRow("", "migrate production database and list rows", RiskLevel.Low, RiskLevel.Medium)]
    [DataRow("git push origin main --force", "", RiskLevel.Medium, RiskLevel.Critical)]
    [DataRow("git push -f", "", RiskLevel.Medium, RiskLevel.Critical)]
    [DataRow("git push origin +main", "", RiskLevel.Medium, RiskLevel.Critical)]
    [DataRow("rm -rf x", "", RiskLevel.Critical, RiskLevel.Critical)]
    public void Risks_differ_where_the_word_list_is_wrong(string command, string description, RiskLevel upstream, RiskLevel corrected)
    {
        Assert.AreEqual(upstream, RiskAssessor.Assess(Engines.Task(command, description), AlignmentMode.Upstream).Level);
        Assert.AreEqual(corrected, RiskAssessor.Assess(Engines.Task(command, description), AlignmentMode.Corrected).Level);
    }

    [TestMethod]
    public void A_judgement_changes_no_rule()
    {
        using var engines = new Engines();
        engines.Put(Confirmed());
        var before = File.ReadAllText(engines.Store.Files.Rules);
        engines.Api.ShouldAutoExecute(Engines.MediumRisk);

        Assert.AreEqual(before, File.ReadAllText(engines.Store.Files.Rules));
    }

    [TestMethod]
    public void The_hash_of_a_rule_is_always_that_of_its_content()
    {
        using var engines = new Engines();
        for (var i = 0; i < 5; i++)
        {
            engines.Cycle(Engines.MediumRisk, @override: Vocabulary.ConfirmedAfterPrompt);
            engines.Api.ShouldAutoExecute(Engines.MediumRisk);
        }

        Assert.AreEqual(engines.Rule.ContentHash(), engines.Rule.AssetId);
    }

    [TestMethod]
    public void A_decision_has_one_outcome()
    {
        using var engines = new Engines();
        var answer = engines.Api.ShouldAutoExecute(Engines.MediumRisk);
        var feedback = new Alignment.Confirmation.Feedback { Task = Engines.MediumRisk, DecisionId = answer.DecisionId, UserOverride = Vocabulary.ConfirmedAfterPrompt };

        Assert.IsTrue(engines.Api.RecordExecutionResult(feedback));
        Assert.IsFalse(engines.Api.RecordExecutionResult(feedback));
        Assert.AreEqual(2, engines.Rule.Number(RuleField.EvidenceCount));
    }

    [TestMethod]
    public void A_word_that_nobody_knows_is_refused()
    {
        using var engines = new Engines();
        var e = Assert.ThrowsExactly<ModelException>(() => engines.Cycle(Engines.MediumRisk, @override: "confirmed_after_promt"));
        StringAssert.Contains(e.Message, "confirmed_after_prompt");
    }

    [TestMethod]
    public void A_decision_that_the_log_does_not_hold_is_refused()
    {
        using var engines = new Engines();
        Assert.ThrowsExactly<ModelException>(() => engines.Api.RecordExecutionResult(new() { Task = Engines.MediumRisk, DecisionId = "dec_0" }));
    }

    [TestMethod]
    public void The_project_is_known_by_its_place_not_by_its_path()
    {
        using var engines = new Engines();
        var upstream = Confirmed();
        upstream.Scope = Vocabulary.Project;
        upstream.ScopeKey = engines.Folder;
        engines.Put(upstream);

        Assert.IsTrue(engines.Api.ShouldAutoExecute(Engines.MediumRisk).AutoExecute);
        engines.Cycle(Engines.Task("make other", "Other"), @override: Vocabulary.ConfirmedAfterPrompt);
        Assert.AreEqual(".", engines.Store.LoadRules().Values.Last().ScopeKey);
    }

    [TestMethod]
    public void A_rule_is_promoted_by_three_consents_in_both_modes()
    {
        foreach (var mode in Enum.GetValues<AlignmentMode>())
        {
            using var engines = new Engines(mode);
            for (var i = 0; i < 3; i++)
            {
                engines.Cycle(Engines.MediumRisk, @override: Vocabulary.ConfirmedAfterPrompt);
            }

            Assert.AreEqual(Vocabulary.Confirmed, engines.Rule.Status, mode.ToString());
        }
    }

    private static Rule Candidate(string decision) => new("r")
    {
        Summary = "s",
        Trigger = ["task_type:T2", "command:make thing"],
        Validation = ["assert x"],
        Status = Vocabulary.Candidate,
        SourceType = "explicit_correction",
        PolicyDecision = decision,
    };

    private static Rule Confirmed(string id = "r") => new(id)
    {
        Summary = "s",
        Trigger = ["task_type:T2", "command:make thing"],
        Validation = ["assert x"],
        Status = Vocabulary.Confirmed,
        SourceType = "explicit_correction",
        PolicyDecision = Vocabulary.AutoExecute,
    };
}
