using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Gate.Tests.Trusted;

namespace OpenClaw.Policy.Gate.Tests.History;

/// <summary>A hash that is not the accepted one is dated by the history of its repository, and explained by the commit that last held it.</summary>
[TestClass]
public sealed class MismatchHistoryTests
{
    private const string Before = """
        "url": "https://mcp.example.com/docs"
        """;

    private const string After = """
        "command": "npx"
        """;

    [TestMethod]
    public void A_mismatch_names_the_commit_that_ended_the_accepted_state_and_what_it_changed()
    {
        using var repository = new ChangedRepository();
        var held = repository.Git.Commit("nothing");
        var since = Edit(repository, Before, After);

        var mismatch = Mismatch(repository, "OCP2002");

        Assert.AreEqual((since, held), (mismatch.History!.Since!.Id, mismatch.History.LastHeld!.Id));
        Assert.Contains($"commit {held[..12]}", mismatch.Explanation!.Source);
        Assert.Contains("npx", mismatch.Related.Single(static r => r.Message.StartsWith("evidence changed", StringComparison.Ordinal)).Message);
        StringAssert.Matches(HistoryWords.Of(mismatch.History), new($"^The accepted hash no longer holds since commit {since[..12]} by Author, 2023-11-1[45]\\. The last that held it is commit {held[..12]} by Author, 2023-11-1[45]\\.$"));
    }

    [TestMethod]
    public void A_policy_that_is_not_the_accepted_one_is_dated_by_its_own_commit()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("\"browser\"", "\"other\"", StringComparison.Ordinal));
        var since = repository.Git.Commit("policy");
        Edit(repository, Before, After);

        Assert.AreEqual(since, Mismatch(repository, "OCP2001").History!.Since!.Id);
    }

    [TestMethod]
    public void What_is_gone_is_pointed_at_in_the_commit_that_had_it()
    {
        using var repository = new ChangedRepository();
        var held = repository.Git.Git("rev-parse", "HEAD");
        Edit(repository, $$"""{ "docs": { {{Before}} } }""", "{}");

        var gone = Mismatch(repository, "OCP2002").Related.Where(r => r.Message.StartsWith($"in commit {held[..12]}, evidence removed", StringComparison.Ordinal)).ToList();

        Assert.IsNotEmpty(gone);
        Assert.IsTrue(gone.All(r => r.CommitId == held));
    }

    [TestMethod]
    public void A_work_tree_an_unknown_hash_and_a_folder_without_a_repository_are_told_apart()
    {
        using var repository = new ChangedRepository();
        var unknown = repository.Run(static r => r with { Base = null, ExpectedAttestationHash = "sha256:0" });
        repository.Git.Write("openclaw.json", File.ReadAllText(repository.Git.PathOf("openclaw.json")).Replace(Before, After, StringComparison.Ordinal));
        var edited = Mismatch(repository, "OCP2002");
        Directory.Delete(repository.Git.PathOf(".git"), recursive: true);

        Assert.AreEqual(HashHistoryState.NeverHeld, unknown.Diagnostics.Single(static d => d.Descriptor.Code == "OCP2002").History!.State);
        Assert.AreEqual(HashHistoryState.ChangedInWorkTree, edited.History!.State);
        Assert.IsNotNull(edited.Explanation);
        Assert.IsNull(Mismatch(repository, "OCP2002").History);
    }

    [TestMethod]
    [DataRow("--depth=1", DisplayName = "shallow")]
    [DataRow("--filter=blob:none", DisplayName = "partial")]
    public void A_clone_that_is_not_whole_changes_no_verdict_and_says_what_it_lacks(string incomplete)
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("config", "uploadpack.allowFilter", "true");
        Edit(repository, Before, After);
        var clone = repository.Git.OutsidePathOf("clone");
        repository.Git.Git("clone", "-q", incomplete, "--branch", "change", "file://" + repository.Git.Root, clone);

        var result = repository.Run(r => r with { Base = null, BaseDirectory = clone });

        Assert.AreEqual(GateVerdict.Findings, result.Verdict);
        var history = result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP2002").History!;
        Assert.AreEqual(HashHistoryState.BeyondClone, history.State);
        Assert.Contains("shallow or partial", HistoryWords.Of(history));
    }

    [TestMethod]
    public void The_accepted_hash_of_the_base_is_dated_too()
    {
        using var repository = new ChangedRepository();
        var since = Edit(repository, Before, After);

        Assert.AreEqual(since, repository.Run().Diagnostics.First(static d => d.Descriptor.Code == "OCP2002").History!.Since!.Id);
    }

    [TestMethod]
    public void Several_agents_are_dated_each_by_its_own_workspace_and_not_without_end()
    {
        using var repository = new ChangedRepository();
        string[] agents = ["a", "b", "c", "d", "e"];
        var list = string.Join(", ", agents.Select(static a => $$"""{ "id": "{{a}}", "workspace": "{{a}}" }"""));
        repository.Git.Write("openclaw.json", ChangedRepository.Config($$""" "agents": { "list": [{{list}}] }, "mcp": { "servers": { "docs": { {{Before}} } } }, """));
        foreach (var agent in agents)
        {
            repository.Git.Write($"{agent}/policy.jsonc", ChangedRepository.Policy);
            repository.Git.Write($"{agent}/TOOLS.md", "## Tools\n\n### read\n\nrisk: low\n");
        }

        repository.Git.Commit("agents");
        GateResult Run(string? accepted) => repository.Run(r => r with { Base = null, Agent = GateRequest.EveryAgent, ExpectedAttestationHash = accepted });
        var accepted = Run(null).Agents[1].Evaluation!.Attestation.AttestationHash;
        repository.Git.Write("b/TOOLS.md", "## Tools\n\n### read\n\nrisk: high\n");
        var first = repository.Git.Commit("tools of b");
        var second = Edit(repository, Before, After);

        var mismatches = Run(accepted).Diagnostics.Where(static d => d.Descriptor.Code == "OCP2002").ToDictionary(static d => d.Agents[0], static d => d.History?.Since?.Id);

        CollectionAssert.AreEqual(new[] { second, first, second, second, null }, agents.Select(a => mismatches[a]).ToArray());
    }

    private static string Edit(ChangedRepository repository, string before, string after)
    {
        var text = File.ReadAllText(repository.Git.PathOf("openclaw.json"));
        Assert.Contains(before, text);
        repository.Git.Write("openclaw.json", text.Replace(before, after, StringComparison.Ordinal));
        return repository.Git.Commit("edit");
    }

    private static GateDiagnostic Mismatch(ChangedRepository repository, string code) =>
        repository.Run(static r => r with { Base = null }).Diagnostics.Single(d => d.Descriptor.Code == code);
}
