using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>What is judged is the commit that git would make, whatever the work tree holds.</summary>
[TestClass]
public sealed class StagedStateTests
{
    private const string Policy = """{ "mcp": { "servers": { "allow": ["docs"] } } }""";

    [TestMethod]
    public void A_half_staged_change_is_judged_as_it_will_be_committed_at_the_lines_of_the_staged_text()
    {
        using var repository = Conforming();
        repository.Write("openclaw.json", Config("scraper"));
        repository.Git("add", "openclaw.json");
        repository.Write("openclaw.json", "// one\n// two\n" + Config("docs"));

        var result = Staged(repository);

        var finding = Error(result);
        Assert.AreEqual((GateVerdict.Findings, "OCP1021", 5), (result.Verdict, finding.Descriptor.Code, finding.Location!.StartLine));
        Assert.AreEqual(repository.PathOf("openclaw.json"), finding.Location.Path);
        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(new GateRequest { BaseDirectory = repository.Root }).Verdict);
    }

    [TestMethod]
    public void What_is_in_the_work_tree_alone_does_not_count()
    {
        using var repository = Conforming();
        repository.Write("openclaw.json", Config("scraper"));
        repository.Delete("policy.jsonc");

        Assert.AreEqual(GateVerdict.Passed, Staged(repository).Verdict);
    }

    [TestMethod]
    public void A_policy_that_the_commit_removes_is_missing_though_the_file_is_there()
    {
        using var repository = Conforming();
        repository.Git("rm", "-q", "--cached", "policy.jsonc");

        var result = Staged(repository);

        Assert.AreEqual((GateVerdict.CouldNotLook, "OCP0004"), (result.Verdict, Error(result).Descriptor.Code));
    }

    [TestMethod]
    public void A_policy_that_is_only_meant_to_be_added_is_in_no_commit()
    {
        using var repository = Conforming(policy: null);
        repository.Write("policy.jsonc", Policy);
        repository.Git("add", "--intent-to-add", "policy.jsonc");

        Assert.AreEqual("OCP0004", Error(Staged(repository)).Descriptor.Code);
        repository.Git("add", "policy.jsonc");
        Assert.AreEqual(GateVerdict.Passed, Staged(repository).Verdict);
    }

    [TestMethod]
    public void An_empty_policy_that_is_added_is_there()
    {
        using var repository = Conforming(policy: "");

        var result = Staged(repository);

        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        Assert.AreNotEqual("OCP0004", Error(result).Descriptor.Code);
    }

    [TestMethod]
    public void A_renamed_config_is_found_where_it_will_be()
    {
        using var repository = Conforming();
        Directory.CreateDirectory(repository.PathOf("agents"));
        repository.Git("mv", "openclaw.json", "agents/openclaw.json");
        repository.Git("mv", "policy.jsonc", "agents/policy.jsonc");
        File.Delete(repository.PathOf("agents/openclaw.json"));

        var result = PolicyGate.Run(new GateRequest { BaseDirectory = repository.PathOf("agents"), IsStaged = true });

        Assert.AreEqual((GateVerdict.Passed, repository.PathOf("agents/openclaw.json")), (result.Verdict, result.ConfigPath));
        Assert.AreEqual("OCP0001", Error(Staged(repository)).Descriptor.Code);
    }

    [TestMethod]
    public void An_unmerged_index_says_nothing_definite()
    {
        using var repository = Conforming();
        repository.Git("checkout", "-q", "-b", "other");
        repository.Write("README.md", "other");
        repository.Commit();
        repository.Git("checkout", "-q", "main");
        repository.Write("README.md", "main");
        repository.Commit();
        Assert.ThrowsExactly<InvalidOperationException>(() => repository.Git("merge", "-q", "other"));

        var result = Staged(repository);

        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        StringAssert.Contains(Error(result).Message, "README.md", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_linked_worktree_has_an_index_of_its_own()
    {
        using var repository = Conforming();
        var linked = repository.OutsidePathOf("linked");
        repository.Git("worktree", "add", "-q", linked);
        File.WriteAllText(Path.Combine(linked, "openclaw.json"), Config("scraper"));
        repository.GitIn(linked, "add", "-A");

        Assert.AreEqual(GateVerdict.Findings, PolicyGate.Run(new GateRequest { BaseDirectory = linked, IsStaged = true }).Verdict);
        Assert.AreEqual(GateVerdict.Passed, Staged(repository).Verdict);
    }

    [TestMethod]
    public void The_index_that_git_names_to_a_hook_counts()
    {
        using var repository = Conforming();
        repository.Write("openclaw.json", Config("scraper"));
        var other = repository.OutsidePathOf("index");
        File.Copy(repository.PathOf(".git/index"), other);
        repository.Git("add", "-A");
        File.Move(repository.PathOf(".git/index"), repository.OutsidePathOf("staged"));
        File.Copy(other, repository.PathOf(".git/index"));

        Assert.AreEqual(GateVerdict.Passed, Staged(repository).Verdict);
        Assert.AreEqual(
            GateVerdict.Findings,
            PolicyGate.Run(new GateRequest { BaseDirectory = repository.Root, IsStaged = true, IndexFile = repository.OutsidePathOf("staged") }).Verdict);
    }

    [TestMethod]
    public void A_submodule_is_judged_by_the_commit_that_is_staged()
    {
        using var inner = Conforming();
        using var outer = new TempRepository();
        outer.Git("submodule", "add", "-q", inner.Root, "agents");
        outer.Commit();
        var request = new GateRequest { BaseDirectory = outer.Root, Config = "agents/openclaw.json", IsStaged = true };
        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(request).Verdict);

        outer.Write("agents/openclaw.json", Config("scraper"));
        outer.GitIn(outer.PathOf("agents"), "commit", "-q", "-a", "-m", "change");
        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(request).Verdict);

        outer.Git("add", "agents");
        Assert.AreEqual(GateVerdict.Findings, PolicyGate.Run(request).Verdict);
    }

    [TestMethod]
    public void Families_read_what_is_staged_too()
    {
        using var repository = Conforming();
        repository.Write("governance/rules.jsonc", "{ no rules");
        repository.Git("add", "-A");
        Directory.Delete(repository.PathOf("governance"), recursive: true);

        var result = Staged(repository);

        CollectionAssert.AreEqual((string[])["governance"], result.Families.ToList());
        StringAssert.StartsWith(Error(result).Descriptor.Code, "OCP4", StringComparison.Ordinal);
    }

    [TestMethod]
    public void The_policy_memory_is_read_from_what_is_staged()
    {
        using var repository = Conforming();
        repository.Write(".openclaw_memory/policy/rules.json", "{ no rules");
        Assert.IsFalse(Staged(repository).Families.Contains("alignment"));
        repository.Git("add", "-A");
        repository.Write(".openclaw_memory/policy/rules.json", "[]");

        var result = Staged(repository);

        CollectionAssert.Contains(result.Families.ToList(), "alignment");
        var finding = result.Diagnostics.First(static d => d.Descriptor.Code.StartsWith("OCP3", StringComparison.Ordinal));
        Assert.AreEqual((GateVerdict.Findings, repository.PathOf(".openclaw_memory/policy/rules.json")), (result.Verdict, finding.Location?.Path));
    }

    [TestMethod]
    public void A_base_judges_commits_and_not_what_is_staged()
    {
        using var repository = Conforming();

        var result = PolicyGate.Run(new GateRequest { BaseDirectory = repository.Root, IsStaged = true, Base = "main" });

        Assert.AreEqual((GateVerdict.CouldNotLook, "OCP0050"), (result.Verdict, Error(result).Descriptor.Code));
    }

    private static TempRepository Conforming(string? policy = Policy)
    {
        var repository = new TempRepository();
        repository.Write("openclaw.json", Config("docs"));
        if (policy is not null)
        {
            repository.Write("policy.jsonc", policy);
        }

        repository.Commit();
        return repository;
    }

    private static string Config(string server) => $$"""
        {
          "meta": { "lastTouchedVersion": "2026.5.20" },
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "mcp": { "servers": {
            "{{server}}": { "command": "a-server" }
          } }
        }
        """;

    private static GateResult Staged(TempRepository repository) => PolicyGate.Run(new GateRequest { BaseDirectory = repository.Root, IsStaged = true });

    /// <summary>The first line that fails the gate: codes below 1000 always do.</summary>
    private static GateDiagnostic Error(GateResult result) =>
        result.Diagnostics.First(static d => d.Severity == Diagnostics.Severity.Error || d.Descriptor.Code.StartsWith("OCP0", StringComparison.Ordinal));
}
