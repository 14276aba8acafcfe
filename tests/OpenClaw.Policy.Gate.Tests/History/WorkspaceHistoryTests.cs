using System.Text;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Gate.Tests.Trusted;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Tests.History;

[TestClass]
public sealed class WorkspaceHistoryTests
{
    [TestMethod]
    public void The_commit_that_ended_the_accepted_state_is_found()
    {
        using var repository = new ChangedRepository();
        var held = Noise(repository, 5);
        var since = Edit(repository, "add a server", "docs", "more");
        Noise(repository, 7);
        Edit(repository, "add another", "more", "others");
        Noise(repository, 3);

        var found = Find(repository);

        Assert.AreEqual(HashHistoryState.ChangedByCommit, found.State);
        Assert.AreEqual(since, found.Since!.Id);
        Assert.AreEqual("add a server", found.Since.Subject);
        Assert.AreEqual("Author", found.Since.Author.Name);
        Assert.AreEqual(held, found.LastHeld!.Id);
        Assert.IsNull(found.MergedBy);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    public void The_first_commit_counts_whatever_the_steps(int later)
    {
        using var repository = new ChangedRepository();
        var since = Edit(repository, "change", "docs", "more");
        for (var i = 0; i < later; i++)
        {
            repository.Git.Write("policy.jsonc", ChangedRepository.Policy + $"// {i}\n");
            repository.Git.Commit();
        }

        Assert.AreEqual(since, Find(repository).Since?.Id);
    }

    [TestMethod]
    public void A_state_that_lasted_for_one_commit_long_ago_is_found()
    {
        using var repository = new ChangedRepository();
        Edit(repository, "before", "docs", "first");
        var held = Edit(repository, "accept", "first", "second");
        var accepted = repository.Run().Attestation!.AttestationHash;
        var since = Edit(repository, "lose", "second", "third");
        Edit(repository, "later", "third", "fourth");

        var found = Find(repository, accepted);

        Assert.AreEqual((since, held), (found.Since?.Id, found.LastHeld?.Id));
    }

    [TestMethod]
    public void A_state_that_holds_and_one_that_only_the_work_tree_ends_are_told_apart()
    {
        using var repository = new ChangedRepository();
        var accepted = repository.Run().Attestation!;

        Assert.AreEqual(HashHistoryState.Holds, Find(repository, accepted.AttestationHash).State);
        File.WriteAllText(repository.Git.PathOf("openclaw.json"), Config(repository).Replace("docs", "more", StringComparison.Ordinal));
        var found = Find(repository, accepted.AttestationHash);
        Assert.AreEqual(HashHistoryState.ChangedInWorkTree, found.State);
        Assert.AreEqual(repository.Git.Git("rev-parse", "HEAD"), found.LastHeld!.Id);
    }

    [TestMethod]
    public void A_hash_that_no_commit_has_was_never_held()
    {
        using var repository = new ChangedRepository();
        Edit(repository, "change", "docs", "more");

        Assert.AreEqual(HashHistoryState.NeverHeld, Find(repository, "sha256:never").State);
    }

    [TestMethod]
    public void The_policy_has_a_history_of_its_own()
    {
        using var repository = new ChangedRepository();
        var accepted = repository.Run().Attestation!.PolicyHash!;
        Edit(repository, "change the evidence", "docs", "more");
        repository.Git.Write("policy.jsonc", "// a comment\n" + ChangedRepository.Policy);
        repository.Git.Commit("comment");
        repository.Git.Write("policy.jsonc", ChangedRepository.Policy.Replace("shell", "other", StringComparison.Ordinal));
        var since = repository.Git.Commit("change the policy");
        using var history = WorkspaceHistory.Open(repository.Request)!;

        Assert.AreEqual(since, history.Find(HashKind.Policy, accepted).Since!.Id);
    }

    [TestMethod]
    public void A_merge_is_followed_to_the_commit_that_it_brought_in()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("checkout", "-q", "-b", "side");
        var held = repository.Git.Commit("nothing");
        var since = Edit(repository, "on the side", "docs", "more");
        Noise(repository, 2);
        repository.Git.Git("checkout", "-q", "change");
        repository.Git.Write("other.txt", "other");
        repository.Git.Commit("other");
        repository.Git.Git("merge", "-q", "--no-ff", "--no-edit", "side");
        var merge = repository.Git.Git("rev-parse", "HEAD");
        Noise(repository, 2);

        var found = Find(repository);

        Assert.AreEqual(since, found.Since!.Id);
        Assert.AreEqual(held, found.LastHeld!.Id);
        Assert.AreEqual(merge, found.MergedBy!.Id);
    }

    [TestMethod]
    public void A_merge_that_ends_the_state_itself_is_named()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("checkout", "-q", "-b", "side");
        Noise(repository, 1);
        repository.Git.Git("checkout", "-q", "change");
        repository.Git.Commit("nothing");
        repository.Git.Git("merge", "-q", "--no-ff", "--no-commit", "side");
        var since = Edit(repository, "merge", "docs", "more");

        var found = Find(repository);

        Assert.AreEqual(since, found.Since!.Id);
        Assert.IsNull(found.MergedBy);
    }

    [TestMethod]
    public void A_renamed_config_is_followed_to_its_old_name()
    {
        using var repository = new ChangedRepository();
        var since = Edit(repository, "change", "docs", "more");
        repository.Git.Git("mv", "openclaw.json", "agents.json");
        repository.Git.Commit("rename");

        Assert.AreEqual(since, Find(repository, request: r => r with { Config = "agents.json" }).Since!.Id);
    }

    [TestMethod]
    public void An_include_that_is_gone_is_an_input_of_the_past()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("servers.json5", """{ "docs": { "url": "https://mcp.example.com/docs" } }""");
        repository.Git.Write("openclaw.json", Config(repository).Replace("{ \"docs\": { \"url\": \"https://mcp.example.com/docs\" } }", "{ \"$include\": \"./servers.json5\" }", StringComparison.Ordinal));
        var held = repository.Git.Commit("include");
        repository.Git.Write("servers.json5", """{ "more": { "url": "https://mcp.example.com/docs" } }""");
        var since = repository.Git.Commit("change the include");
        repository.Git.Write("openclaw.json", Config(repository).Replace("{ \"$include\": \"./servers.json5\" }", "{ \"more\": { \"url\": \"https://mcp.example.com/docs\" } }", StringComparison.Ordinal));
        repository.Git.Delete("servers.json5");
        repository.Git.Commit("inline");

        var found = Find(repository);

        Assert.AreEqual(since, found.Since!.Id, found.Since.Subject);
        Assert.AreEqual(held, found.LastHeld!.Id);
    }

    [TestMethod]
    public void A_shallow_clone_says_that_it_does_not_reach_back()
    {
        using var repository = new ChangedRepository();
        var accepted = repository.Run().Attestation!.AttestationHash;
        Edit(repository, "change", "docs", "more");
        Noise(repository, 2);
        var clone = repository.Git.OutsidePathOf("clone");
        repository.Git.Git("clone", "-q", "--depth=2", "--branch", "change", "file://" + repository.Git.Root, clone);

        Assert.AreEqual(HashHistoryState.BeyondClone, Find(repository, accepted, r => r with { BaseDirectory = clone }).State);
    }

    [TestMethod]
    public void A_partial_clone_says_what_it_lacks()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("config", "uploadpack.allowFilter", "true");
        var accepted = repository.Run().Attestation!.AttestationHash;
        Edit(repository, "change", "docs", "more");
        var clone = repository.Git.OutsidePathOf("clone");
        repository.Git.Git("clone", "-q", "--filter=blob:none", "--branch", "change", "file://" + repository.Git.Root, clone);

        var error = Assert.ThrowsExactly<GitException>(() => Find(repository, accepted, r => r with { BaseDirectory = clone }));

        Assert.AreEqual(GitFailure.MissingObject, error.Failure);
    }

    [TestMethod]
    public void Ten_thousand_commits_take_some_dozens_of_evaluations()
    {
        const int Count = 10_000;
        const int Lost = 3_456;
        using var repository = Long(Count, static i => i < Lost ? "docs" : "more");
        using var history = WorkspaceHistory.Open(Request(repository))!;
        var accepted = history.At(history.Repository.Resolve($"main~{Count - 1}")).Attestation!.AttestationHash;

        var found = history.Find(HashKind.Attestation, accepted);

        Assert.AreEqual($"commit {Lost}", found.Since!.Subject);
        Assert.AreEqual($"commit {Lost - 1}", found.LastHeld!.Subject);
        Assert.IsInRange(2, 40, found.Evaluations);
    }

    [TestMethod]
    public void A_state_that_was_accepted_for_two_commits_thousands_ago_is_found_by_its_text()
    {
        const int Held = 2_000;
        var accepted = "";
        string Server(int i) => i is Held or Held + 1 ? "held" : "more";
        using (var same = Long(Held + 1, Server))
        {
            using var first = WorkspaceHistory.Open(Request(same))!;
            accepted = first.Now().Attestation!.AttestationHash;
        }

        using var repository = Long(6_000, Server, i => i is Held + 1 ? accepted : null);
        using var history = WorkspaceHistory.Open(Request(repository))!;

        var found = history.Find(HashKind.Attestation, accepted);

        Assert.AreEqual($"commit {Held + 2}", found.Since?.Subject, found.State.ToString());
        Assert.IsInRange(2, 80, found.Evaluations);
    }

    [TestMethod]
    [DataRow(50, 1_000_000, 0, "")]
    [DataRow(40, 1_000_000, 0, "40 evaluations")]
    [DataRow(50, 20_000, 0, "20000 bytes of files")]
    [DataRow(50, 1_000_000, 2, "60 seconds")]
    public void A_brief_state_that_nobody_wrote_down_is_found_as_far_back_as_the_budget(int evaluations, int bytes, int secondsEach, string spent)
    {
        const int Held = 9;
        using var repository = Long(50, static i => i == Held ? "held" : "more");
        var request = Request(repository);
        using var before = WorkspaceHistory.Open(request)!;
        var accepted = before.At(before.Repository.Resolve("main~40")).Attestation!.AttestationHash;
        using var history = WorkspaceHistory.Open(request)!;
        var budget = new SearchBudget(new StoppedClock { BetweenLooks = TimeSpan.FromSeconds(secondsEach) }) { Evaluations = evaluations, Bytes = bytes };

        if (spent.Length == 0)
        {
            Assert.AreEqual($"commit {Held + 1}", history.Find(HashKind.Attestation, accepted, agent: null, budget).Since?.Subject);
            return;
        }

        var error = Assert.ThrowsExactly<GitException>(() => history.Find(HashKind.Attestation, accepted, agent: null, budget));
        Assert.AreEqual((GitFailure.TooMuch, $"The history cannot be searched to its end by {spent}."), (error.Failure, error.Message));
    }

    /// <summary>A history in which every commit touches the config.</summary>
    /// <param name="count">How many commits.</param>
    /// <param name="server">The MCP server of each.</param>
    /// <param name="pin">The accepted hash that a commit has; null for none.</param>
    private static TempRepository Long(int count, Func<int, string> server, Func<int, string?>? pin = null)
    {
        var repository = new TempRepository();
        var stream = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var settings = pin?.Invoke(i) is { } hash ? $"\"expectedAttestationHash\": \"{hash}\"" : "";
            var config = ChangedRepository.Config($$""" "mcp": { "servers": { "{{server(i)}}": { "url": "https://mcp.example.com/docs" } } }, """, settings) + $"// {i}\n";
            stream.Append("commit refs/heads/main\n").Append($"committer C <c@example.org> {1_700_000_000 + i} +0000\ndata <<END\ncommit {i}\nEND\n");
            stream.Append(i == 0 ? $"M 100644 inline policy.jsonc\ndata <<END\n{ChangedRepository.Policy}\nEND\n" : "");
            stream.Append($"M 100644 inline openclaw.json\ndata <<END\n{config}\nEND\n");
        }

        repository.FastImport(stream.ToString());
        repository.Git("reset", "-q", "--hard", "main");
        return repository;
    }

    private static GateRequest Request(TempRepository repository) => new() { BaseDirectory = repository.Root, Git = new GitAccess { Clock = new StoppedClock() } };

    private static HashHistory Find(ChangedRepository repository, string? accepted = null, Func<GateRequest, GateRequest>? request = null)
    {
        using var history = WorkspaceHistory.Open(request is null ? repository.Request : request(repository.Request))!;
        return history.Find(HashKind.Attestation, accepted ?? history.At(history.Repository.Resolve(repository.Git.Git("rev-parse", "main"))).Attestation!.AttestationHash);
    }

    /// <summary>Replaces a text in the config and commits.</summary>
    private static string Edit(ChangedRepository repository, string message, string before, string after)
    {
        repository.Git.Write("openclaw.json", Config(repository).Replace(before, after, StringComparison.Ordinal));
        return repository.Git.Commit(message);
    }

    /// <summary>Commits that touch inputs without changing what they say, and others; the id of the last.</summary>
    private static string Noise(ChangedRepository repository, int count)
    {
        var id = "";
        for (var i = 0; i < count; i++)
        {
            repository.Git.Write(i % 2 == 0 ? "README.md" : "policy.jsonc", i % 2 == 0 ? Guid.NewGuid().ToString() : File.ReadAllText(repository.Git.PathOf("policy.jsonc")) + "// noise\n");
            id = repository.Git.Commit("noise");
        }

        return id;
    }

    private static string Config(ChangedRepository repository) => File.ReadAllText(repository.Git.PathOf("openclaw.json"));
}
