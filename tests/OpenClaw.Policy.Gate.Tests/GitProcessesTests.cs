using System.Runtime.Versioning;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>How many processes of git one run starts: each costs as much as the whole evaluation of a small workspace.</summary>
[TestClass]
[UnsupportedOSPlatform("windows")]
public sealed class GitProcessesTests
{
    private const string Config = """
        {
          "meta": { "lastTouchedVersion": "2026.5.20" },
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "mcp": { "servers": {
            "docs": { "command": "docs-mcp" }
          } }
        }
        """;

    [TestMethod]
    public void A_pull_request_as_a_hosting_service_merges_it_takes_four()
    {
        using var repository = PullRequest();
        repository.Git("checkout", "-q", "--detach", "main");
        repository.Git("merge", "-q", "--no-ff", "-m", "Merge", "change");

        CollectionAssert.AreEqual((string[])["rev-parse", "cat-file", "diff-tree", "diff-tree"], Started(repository));
    }

    [TestMethod]
    public void A_branch_that_has_gone_another_way_takes_one_more()
    {
        using var repository = PullRequest();
        repository.Git("checkout", "-q", "main");
        repository.Write("README.md", "More.");
        repository.Commit();
        repository.Git("checkout", "-q", "change");
        repository.Write("README.md", "Other.");
        repository.Commit();

        CollectionAssert.AreEqual((string[])["rev-parse", "cat-file", "merge-base", "diff-tree", "diff-tree"], Started(repository));
    }

    private static TempRepository PullRequest()
    {
        var repository = new TempRepository();
        repository.Write("openclaw.json", Config);
        repository.Write("policy.jsonc", """{ "mcp": { "servers": { "allow": ["docs"] } } }""");
        repository.Commit();
        repository.Git("checkout", "-q", "-b", "change");
        repository.Write("openclaw.json", Config.Replace("\"docs\": {", "\"scraper\": { \"command\": \"npx\" }, \"docs\": {", StringComparison.Ordinal));
        repository.Commit();
        return repository;
    }

    /// <summary>The git commands of a run that finds what the change adds, in the order in which they were started.</summary>
    private static List<string> Started(TempRepository repository)
    {
        using var git = new FakeGit("""
            for word; do case "$word" in rev-parse|config|cat-file|merge-base|diff-tree|symbolic-ref|ls-files|log) echo "$word" >> "$HERE/started"; break ;; esac; done
            PATH="${PATH#"$HERE":}" exec git "$@"
            """);
        var result = PolicyGate.Run(new GateRequest { BaseDirectory = repository.Root, Base = "main", Git = git.Access });

        Assert.AreEqual(GateVerdict.Findings, result.Verdict, string.Join("\n", result.Diagnostics.Select(static d => d.Message)));
        Assert.AreEqual("OCP1021", result.Diagnostics.Single(static d => d.Severity == Diagnostics.Severity.Error).Descriptor.Code);
        return [.. File.ReadAllLines(git.PathOf("started"))];
    }
}
