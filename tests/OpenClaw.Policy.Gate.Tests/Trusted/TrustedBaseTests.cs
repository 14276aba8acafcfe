using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

[TestClass]
public sealed class TrustedBaseTests
{
    private const string Docs = """ "mcp": { "servers": { "docs": { "url": "https://mcp.example.com/docs" } } }, """;

    [TestMethod]
    public void The_hashes_are_those_of_the_change_whatever_the_base_has()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", ChangedRepository.WeakerPolicy);
        repository.Accept(ChangedRepository.Shell);

        var (alone, judged) = (repository.Run(static r => r with { Base = null }), repository.Run());

        Assert.AreEqual(GateVerdict.Passed, alone.Verdict);
        Assert.AreEqual(alone.Attestation, judged.Attestation);
        Assert.AreEqual(GateVerdict.Findings, judged.Verdict);
    }

    [TestMethod]
    public void A_finding_by_the_base_names_the_line_of_the_change_and_the_rule_of_the_base()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", "\n\n\n" + ChangedRepository.WeakerPolicy);
        repository.Accept(ChangedRepository.Shell);

        var finding = repository.Run().Diagnostics.Single(static d => d.Descriptor.Code == "OCP1020");

        Assert.AreEqual(repository.Git.PathOf("openclaw.json"), finding.Location!.Path);
        Assert.AreEqual(3, finding.Location.StartLine);
        Assert.AreEqual(2, finding.Related.Single().Location.StartLine);
        StringAssert.Contains(finding.Related[0].Message, repository.Git.Git("rev-parse", "main")[..12]);
    }

    [TestMethod]
    public void A_weakened_rule_is_named_at_its_line_in_the_change_and_in_the_base()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", "\n\n\n" + ChangedRepository.WeakerPolicy);
        repository.Accept();

        var finding = repository.Run().Diagnostics.Single(static d => d.Descriptor.Code == "OCP2011");

        Assert.AreEqual(repository.Git.PathOf("policy.jsonc"), finding.Location!.Path);
        Assert.AreEqual(5, finding.Location.StartLine);
        Assert.AreEqual(2, finding.Related.Single().Location.StartLine);
    }

    [TestMethod]
    [DataRow("\"shell\", ", "", 2, 25, DisplayName = "a list became shorter: its key")]
    [DataRow("\"tools\": { \"requireMetadata\": [\"risk\"] }", "\"tools\": { \"requireMetadata\": [\"risk\"] }, \"network\": {}", 4, 45, DisplayName = "a section came: its key")]
    [DataRow("\"servers\": { \"deny\": [\"shell\", \"browser\"] }", "", 2, 3, DisplayName = "a rule went: what it stood in")]
    public void An_edit_of_the_policy_is_shown_where_it_begins(string before, string after, int line, int column)
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace(before, after, StringComparison.Ordinal));

        var location = repository.Run().Diagnostics.Single(static d => d.Descriptor.Code == "OCP2021").Location!;

        Assert.AreEqual((repository.Git.PathOf("policy.jsonc"), line, column), (location.Path, location.StartLine, location.StartColumn));
    }

    [TestMethod]
    public void An_option_accepts_an_edited_policy_and_an_edited_state()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("\"shell\"", "\"shell\", \"more\"", StringComparison.Ordinal));
        repository.Accept();
        var hashes = repository.Run().Attestation!;

        Assert.AreEqual(GateVerdict.Passed, repository.Run(r => r with { ExpectedAttestationHash = hashes.AttestationHash }).Verdict);
        CollectionAssert.AreEqual(new[] { "OCP2020" }, repository.Codes(r => r with { ExpectedHash = hashes.PolicyHash }));
        CollectionAssert.Contains(repository.Codes(r => r with { ExpectedAttestationHash = "sha256:other" }), "OCP2020");
    }

    [TestMethod]
    public void What_others_changed_in_the_base_is_not_the_doing_of_the_change_but_judges_it()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("checkout", "-q", "main");
        repository.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("\"shell\"", "\"docs\", \"shell\"", StringComparison.Ordinal));
        repository.Accept();
        repository.Git.Commit();
        repository.Git.Git("checkout", "-q", "change");
        repository.Git.Write("README.md", "text");
        repository.Git.Commit();

        var result = repository.Run();

        CollectionAssert.AreEqual(new[] { "OCP1020", "OCP9011" }, result.Diagnostics.Select(static d => d.Descriptor.Code).ToArray(), string.Join('\n', result.Diagnostics.Select(static d => d.Message)));
        Assert.AreNotEqual(result.Base!.CommitId, result.Base.ForkId);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_change_from_before_the_policy_competes_with_the_policy_of_the_base(bool hadConfig)
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("checkout", "-q", "--orphan", "fresh");
        repository.Git.Git("rm", "-q", "-rf", ".");
        repository.Git.Write(hadConfig ? "openclaw.json" : "README.md", ChangedRepository.Config());
        repository.Git.Commit();
        repository.Git.Git("branch", "old");
        repository.Git.Git("merge", "-q", "--no-edit", "--allow-unrelated-histories", "-X", "theirs", "change");
        repository.Git.Git("branch", "-f", "main");
        repository.Git.Git("checkout", "-q", "old");
        repository.Git.Write("policy.jsonc", ChangedRepository.WeakerPolicy);
        repository.Accept();
        repository.Git.Commit();

        CollectionAssert.IsSubsetOf(new[] { "OCP2011", "OCP2020", "OCP2021" }, repository.Codes(), string.Join(' ', repository.Codes()));
    }

    [TestMethod]
    [DataRow("merge", "-q", "--no-edit", "main")]
    [DataRow("rebase", "-q", "main")]
    public void A_change_that_took_over_the_base_is_judged_as_one_that_started_there(params string[] command)
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("README.md", "text");
        repository.Git.Commit();
        repository.Git.Git("checkout", "-q", "main");
        repository.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("\"shell\"", "\"more\", \"shell\"", StringComparison.Ordinal));
        repository.Accept();
        repository.Git.Commit();
        repository.Git.Git("checkout", "-q", "change");
        repository.Git.Git(command);

        var result = repository.Run();

        Assert.AreEqual(GateVerdict.Passed, result.Verdict, string.Join('\n', result.Diagnostics.Select(static d => d.Message)));
        Assert.AreEqual(result.Base!.CommitId, result.Base.ForkId);
    }

    [TestMethod]
    public void A_merge_that_keeps_the_old_policy_undoes_the_base()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("README.md", "text");
        repository.Git.Commit();
        repository.Git.Git("checkout", "-q", "main");
        repository.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("\"shell\"", "\"more\", \"shell\"", StringComparison.Ordinal));
        repository.Accept();
        repository.Git.Commit();
        repository.Git.Git("checkout", "-q", "change");
        repository.Git.Git("merge", "-q", "--no-edit", "-s", "ours", "main");

        CollectionAssert.IsSubsetOf(new[] { "OCP2011", "OCP2020", "OCP2021" }, repository.Codes());
    }

    [TestMethod]
    public void A_squashed_change_is_judged_like_its_commits()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", ChangedRepository.WeakerPolicy);
        repository.Accept();
        repository.Git.Commit();
        repository.Git.Write("README.md", "text");
        repository.Git.Commit();
        var before = repository.Codes();
        repository.Git.Git("reset", "-q", "--soft", "main");
        repository.Git.Commit();

        CollectionAssert.AreEqual(before, repository.Codes());
        CollectionAssert.Contains(before, "OCP2011");
    }

    [TestMethod]
    public void A_branch_without_commits_is_measured_from_the_base_itself()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("checkout", "-q", "--orphan", "fresh");

        var result = repository.Run();

        CollectionAssert.AreEqual(new[] { "OCP9010" }, result.Diagnostics.Select(static d => d.Descriptor.Code).ToArray());
        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
    }

    [TestMethod]
    public void A_renamed_config_is_judged_by_the_old_one_and_said()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("mv", "openclaw.json", "agents.json");
        repository.Git.Commit();
        var config = repository.Git.PathOf("agents.json");

        CollectionAssert.AreEqual(new[] { "OCP2029" }, repository.Codes(r => r with { Config = config }));
        File.WriteAllText(config, File.ReadAllText(config).Replace("docs", "more", StringComparison.Ordinal));
        CollectionAssert.AreEqual(new[] { "OCP2002", "OCP2029" }, repository.Codes(r => r with { Config = config }));
    }

    [TestMethod]
    public void A_config_that_is_new_under_another_name_has_no_base()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("new.json", ChangedRepository.Config("""  "gateway": { "port": 1234 }, "logging": { "level": "debug" }, "session": { "scope": "per-sender" }, """));
        repository.Git.Commit();

        CollectionAssert.AreEqual(new[] { "OCP2025" }, repository.Codes(r => r with { Config = repository.Git.PathOf("new.json") }));
    }

    [TestMethod]
    public void A_config_that_moves_into_an_include_is_the_same_config()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("mv", "openclaw.json", "base.json5");
        repository.Git.Write("openclaw.json", """{ "$include": "./base.json5" }""");
        repository.Git.Commit();

        Assert.IsEmpty(repository.Codes(static r => r with { OpenClawVersion = ChangedRepository.Release }));
    }

    [TestMethod]
    public void A_config_nearer_than_the_one_of_the_base_has_no_base()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("tools/openclaw.json", ChangedRepository.Config(""" "logging": { "level": "debug" }, "session": { "scope": "per-sender" }, """));
        repository.Git.Write("tools/policy.jsonc", ChangedRepository.WeakerPolicy);
        repository.Git.Commit();

        CollectionAssert.AreEqual(new[] { "OCP2025" }, repository.Codes(r => r with { BaseDirectory = repository.Git.PathOf("tools") }));
    }

    [TestMethod]
    public void Without_the_base_nothing_is_judged()
    {
        using var repository = new ChangedRepository();
        using var folder = new TempRepository(arguments: null);
        folder.Write("openclaw.json", ChangedRepository.Config());
        folder.Write("policy.jsonc", ChangedRepository.Policy);

        CollectionAssert.AreEqual(new[] { "OCP0022" }, repository.Codes(static r => r with { Base = "nothing" }));
        CollectionAssert.AreEqual(new[] { "OCP0021" }, repository.Codes(r => r with { BaseDirectory = folder.Root }));
    }

    [TestMethod]
    public void A_named_baseline_demands_its_rules()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("minimum.jsonc", """{ "mcp": { "servers": { "deny": ["shell", "more"] } }, "gateway": { "auth": { "requireAuth": true } } }""");
        GateRequest Named(GateRequest r) => r with { Base = null, BaselinePolicy = "minimum.jsonc" };

        CollectionAssert.AreEqual(new[] { "OCP2010", "OCP2011" }, repository.Codes(Named).Order(StringComparer.Ordinal).ToArray());
        repository.Git.Write("minimum.jsonc", """{ "mcp": { "servers": { "deny": ["shell"] } } }""");
        Assert.IsEmpty(repository.Codes(Named));
        repository.Git.Delete("minimum.jsonc");
        CollectionAssert.AreEqual(new[] { "OCP0019" }, repository.Codes(Named));
    }

    [TestMethod]
    public void With_a_base_the_baseline_is_read_from_there()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("checkout", "-q", "main");
        repository.Git.Write("minimum.jsonc", """{ "mcp": { "servers": { "deny": ["shell", "more"] } } }""");
        repository.Git.Commit();
        repository.Git.Git("checkout", "-q", "-B", "change");
        repository.Git.Write("minimum.jsonc", "{}");

        CollectionAssert.AreEqual(new[] { "OCP2011" }, repository.Codes(static r => r with { BaselinePolicy = "minimum.jsonc" }));
    }

    [TestMethod]
    public void A_newer_release_is_no_finding()
    {
        using var repository = new ChangedRepository();
        repository.Accept(Docs, release: "2026.6.8");

        Assert.IsEmpty(repository.Codes());
        Assert.AreEqual("2026.6.8", repository.Run().Release);
    }

    [TestMethod]
    public void Findings_about_the_change_obey_the_threshold()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", ChangedRepository.WeakerPolicy);
        repository.Accept();

        var result = repository.Run(static r => r with { FailOn = "none" });

        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
        Assert.IsTrue(result.Diagnostics.Where(static d => !d.Descriptor.IsNote).All(static d => d.Severity == Severity.Error));
    }
}
