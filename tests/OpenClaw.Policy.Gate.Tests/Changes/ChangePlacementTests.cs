using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate.Changes;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Gate.Tests.Changes;

/// <summary>Where a finding stands when a change is judged, with real commits.</summary>
[TestClass]
public sealed class ChangePlacementTests
{
    private const string Clean = """
        {
          "mcp": {
            "servers": {
              "docs": { "command": "docs-mcp" }
            }
          }
        }
        """;

    private const string Policy = """
        {
          "mcp": { "servers": { "deny": ["bad"] } }
        }
        """;

    [TestMethod]
    public void A_setting_that_the_change_adds_stays_the_place()
    {
        using var change = new Change();
        change.Write("openclaw.json", Clean.Replace("docs-mcp\" }", "docs-mcp\" },\n      \"bad\": { \"command\": \"npx\" }", StringComparison.Ordinal));

        Assert.AreEqual("openclaw.json:5 policy.jsonc:2", change.Place());
    }

    [TestMethod]
    public void A_rule_that_the_change_adds_becomes_the_place_of_a_setting_that_was_there()
    {
        using var change = new Change();
        change.Write("policy.jsonc", Policy.Replace("bad", "docs", StringComparison.Ordinal));

        Assert.AreEqual("policy.jsonc:2 openclaw.json:4 (the setting that does not conform)", change.Place());
    }

    [TestMethod]
    public void When_both_are_in_the_change_the_setting_is_the_place()
    {
        using var change = new Change();
        change.Write("openclaw.json", Clean.Replace("docs-mcp", "other-mcp", StringComparison.Ordinal));
        change.Write("policy.jsonc", Policy.Replace("bad", "docs", StringComparison.Ordinal));

        Assert.AreEqual("openclaw.json:4 policy.jsonc:2", change.Place());
    }

    [TestMethod]
    public void When_neither_is_in_the_change_the_setting_is_the_place()
    {
        using var change = new Change(policy: Policy.Replace("bad", "docs", StringComparison.Ordinal));
        change.Write("README.md", "changed");

        Assert.AreEqual("openclaw.json:4 policy.jsonc:2", change.Place());
    }

    [TestMethod]
    public void A_line_that_only_went_away_is_in_no_change()
    {
        using var change = new Change(policy: $"// One line more.\n{Policy.Replace("bad", "docs", StringComparison.Ordinal)}");
        change.Write("policy.jsonc", Policy.Replace("bad", "docs", StringComparison.Ordinal));

        Assert.AreEqual("openclaw.json:4 policy.jsonc:2", change.Place());
    }

    [TestMethod]
    public void A_renamed_file_is_in_the_change_as_far_as_its_lines_are_new()
    {
        using var change = new Change();
        change.Repository.Git("mv", "policy.jsonc", "moved.jsonc");

        Assert.IsFalse(change.Lines("moved.jsonc").Hold(Line(change, "moved.jsonc", 2)));
    }

    [TestMethod]
    [DataRow(1, 1, false)]
    [DataRow(2, 2, true)]
    [DataRow(2, 3, true)]
    [DataRow(3, 4, false)]
    [DataRow(1, 2, false)]
    [DataRow(0, 0, false)]
    public void All_lines_of_a_place_must_be_in_the_change(int start, int end, bool expected)
    {
        using var change = new Change();
        change.Write("notes.md", "one\nold\nold\nfour\n");
        change.Repository.Commit();
        change.Fork = change.Repository.Git("rev-parse", "HEAD");
        change.Write("notes.md", "one\nnew\nnewer\nfour\n");

        Assert.AreEqual(expected, change.Lines("notes.md").Hold(Line(change, "notes.md", start) with { EndLine = end }));
    }

    [TestMethod]
    public void A_fork_that_the_clone_lacks_leaves_the_places_and_a_note_says_so()
    {
        using var change = new Change(policy: Policy.Replace("bad", "docs", StringComparison.Ordinal));
        var result = change.Run();

        var placed = ChangePlacement.Of(result, new string('a', 40));

        Assert.AreEqual(result.Verdict, placed.Verdict);
        Assert.AreEqual(result.Diagnostics[0].Location, placed.Diagnostics[0].Location);
        Assert.AreEqual(DiagnosticCatalog.ChangeUnreadable, placed.Diagnostics[^1].Descriptor);
        Assert.AreEqual(Severity.Info, placed.Diagnostics[^1].Severity);
    }

    [TestMethod]
    public void A_rule_of_the_trusted_commit_is_in_no_change()
    {
        using var change = new Change(policy: Policy.Replace("bad", "docs", StringComparison.Ordinal));
        change.Write("policy.jsonc", Policy.Replace("bad", "other", StringComparison.Ordinal));
        change.Repository.Commit();

        var finding = PolicyGate.Run(change.Request with { Base = change.Fork }).Diagnostics.Single(static d => d.Descriptor == DiagnosticCatalog.McpDeniedServer);

        Assert.AreEqual((change.Repository.PathOf("openclaw.json"), 4), (finding.Location!.Path, finding.Location.StartLine));
        Assert.AreEqual(change.Fork, finding.Related.Single().CommitId);
    }

    [TestMethod]
    public void The_gate_places_findings_when_a_change_is_judged()
    {
        using var change = new Change();
        change.Write("policy.jsonc", Policy.Replace("bad", "docs", StringComparison.Ordinal));
        change.Repository.Commit();

        var finding = PolicyGate.Run(change.Request with { Base = change.Fork }).Diagnostics.Single(static d => d.Descriptor == DiagnosticCatalog.McpDeniedServer);

        Assert.AreEqual((change.Repository.PathOf("policy.jsonc"), 2), (finding.Location!.Path, finding.Location.StartLine));
    }

    [TestMethod]
    public void Without_a_change_nothing_moves()
    {
        using var change = new Change(policy: Policy.Replace("bad", "docs", StringComparison.Ordinal));
        var result = change.Run();

        Assert.AreSame(result, ChangePlacement.Of(result, forkId: null));
    }

    private static DiagnosticLocation Line(Change change, string name, int line) => new(change.Repository.PathOf(name), line, 1, line, 2, null);

    /// <summary>A repository whose first commit holds a config and a policy, and the edits of a change.</summary>
    private sealed class Change : IDisposable
    {
        public Change(string policy = Policy)
        {
            Write("openclaw.json", Clean);
            Write("policy.jsonc", policy);
            Fork = Repository.Commit();
        }

        public TempRepository Repository { get; } = new([]);

        public string Fork { get; set; }

        public void Write(string name, string text) => Repository.Write(name, text);

        public GateRequest Request => new() { BaseDirectory = Repository.Root, OpenClawVersion = "2026.5.20" };

        public GateResult Run() => PolicyGate.Run(Request);

        public ChangedLines Lines(string name)
        {
            Repository.Commit();
            return ChangedLines.Read(Repository.Root, Fork, [Repository.PathOf(name)]);
        }

        /// <summary>The places of the only finding, the words of the second one with it when they are not the usual ones.</summary>
        public string Place()
        {
            Repository.Commit();
            var finding = ChangePlacement.Of(Run(), Fork).Diagnostics.Single(static d => d.Finding is not null);
            var related = finding.Related.Single();
            var words = related.Message == "the policy rule that demands otherwise" ? "" : $" ({related.Message})";
            return $"{Show(finding.Location!)} {Show(related.Location)}{words}";
        }

        public void Dispose() => Repository.Dispose();

        private string Show(DiagnosticLocation location) => $"{Path.GetRelativePath(Repository.Root, location.Path)}:{location.StartLine}";
    }
}
