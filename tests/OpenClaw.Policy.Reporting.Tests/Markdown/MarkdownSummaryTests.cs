using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Tests.Support;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Reporting.Tests.Markdown;

/// <summary>The summary is read back by a real Markdown parser with GitHub's extensions.</summary>
[TestClass]
public sealed class MarkdownSummaryTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();

    [TestMethod]
    [DataRow(GateVerdict.Passed, "## ✅ OpenClaw policy gate: passed\n")]
    [DataRow(GateVerdict.Findings, "## ❌ OpenClaw policy gate: failed\n")]
    [DataRow(GateVerdict.CouldNotLook, "## ❌ OpenClaw policy gate: could not look\n")]
    public void The_heading_is_the_verdict(GateVerdict verdict, string expected) =>
        Assert.StartsWith(expected, Write(Samples.Clean with { Verdict = verdict }));

    [TestMethod]
    public void A_finding_is_a_row_with_code_place_and_remedy()
    {
        var page = DiagnosticCatalog.PageOf(DiagnosticCatalog.McpDeniedServer);

        Assert.Contains(
            $"| error | [OCP1020]({page})<br>policy/mcp-denied-server | <code>openclaw.json</code>, line 4 | MCP server 'browser' is denied by policy." +
            "<br>See the policy rule that demands otherwise: <code>policy.jsonc</code>, line 3 | Remove this configured MCP server or update the policy after review. |\n",
            Write(Samples.With(Samples.DeniedServer)));
    }

    [TestMethod]
    public void A_place_is_a_link_to_its_line_where_the_file_is_published()
    {
        var links = SourceLinks.Of("https://github.com", "team/agents", new string('a', 40));
        var summary = Write(Samples.With(Samples.DeniedServer, Samples.MissingPolicy), links);

        Assert.Contains($"| [<code>openclaw.json</code>, line 4](https://github.com/team/agents/blob/{new string('a', 40)}/openclaw.json#L4) |", summary);
        Assert.Contains("| <code>policy.jsonc</code> |", summary);
    }

    [TestMethod]
    [DataRow("agents", true)]
    [DataRow("other", false)]
    public void A_place_in_a_submodule_is_no_link_into_the_repository_around_it(string submodule, bool isInSubmodule)
    {
        var links = SourceLinks.Of("https://github.com", "team/agents", new string('a', 40));
        var place = Samples.DeniedServer.Location! with { Path = $"{Samples.Root}/agents/openclaw.json" };
        var rule = Samples.DeniedServer.Related[0] with { Location = place with { Path = $"{Samples.Root}/agents/policy.jsonc" }, CommitId = new string('b', 40) };

        var summary = Write(Samples.With(Samples.DeniedServer with { Location = place, Related = [rule] }) with { Submodules = [$"{Samples.Root}/{submodule}"] }, links);

        Assert.Contains("agents/openclaw.json", summary);
        Assert.AreEqual(isInSubmodule, !summary.Contains("team/agents/blob", StringComparison.Ordinal), summary);
    }

    [TestMethod]
    public void A_place_in_the_trusted_commit_is_a_link_into_that_commit()
    {
        var links = SourceLinks.Of("https://github.com", "team/agents", new string('a', 40));
        var finding = Samples.DeniedServer with { Related = [Samples.DeniedServer.Related[0] with { CommitId = new string('b', 40) }] };

        Assert.Contains($"(https://github.com/team/agents/blob/{new string('b', 40)}/policy.jsonc#L3)", Write(Samples.With(finding), links));
    }

    [TestMethod]
    public void The_trusted_commit_is_named()
    {
        var summary = Write(Samples.JudgedByBase);

        Assert.Contains("\nJudged by base origin/main &#40;bbbbbbbbbbbb&#41;. ", summary);
        Assert.Contains($"of the commit <code>{new string('b', 40)}</code>, and the lines of the change are counted from <code>{new string('c', 40)}</code>.\n", summary);
    }

    [TestMethod]
    public void A_workspace_that_was_judged_by_itself_is_said_to_be() => Assert.Contains("\nJudged by itself.\n", Write(Samples.Judged));

    [TestMethod]
    public void What_was_not_judged_is_not_said_to_be() => Assert.DoesNotContain("Judged", Write(Samples.With(Samples.NoConfig)));

    [TestMethod]
    [DataRow("https://git.example:8443/hub/", "team/agents", true)]
    [DataRow("ftp://github.com", "team/agents", false)]
    [DataRow("github.com", "team/agents", false)]
    [DataRow("https://github.com", "agents", false)]
    [DataRow("https://github.com", "a/b/c", false)]
    [DataRow(null, "team/agents", false)]
    public void Links_need_what_the_runner_gives(string? server, string repository, bool expected)
    {
        Assert.AreEqual(expected, SourceLinks.Of(server, repository, new string('a', 40)) is not null);
        Assert.IsNull(SourceLinks.Of(server, repository, "main"));
    }

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void A_link_leads_to_the_file_whatever_its_name(int row)
    {
        var text = Hostile.Text(row);
        if (text.Length is 0 or > 150)
        {
            return;
        }

        var links = SourceLinks.Of("https://github.com", "team/agents", new string('a', 40));
        var diagnostic = Samples.DeniedServer with { Location = Samples.DeniedServer.Location! with { Path = $"{Samples.Root}/x{text}" }, Related = [] };
        var destinations = Markdig.Markdown.Parse(Write(Samples.With(diagnostic), links), Pipeline).Descendants<LinkInline>().Select(static l => l.Url).ToList();

        Assert.HasCount(2, destinations);
        Assert.AreEqual($"https://github.com/team/agents/blob/{new string('a', 40)}/{Policy.Reporting.Paths.ReportPaths.ToUri($"x{text}".TrimEnd('/'))}#L4", destinations[1]);
    }

    [TestMethod]
    public void The_hashes_are_listed() =>
        Assert.Contains($"| attestation | <code>sha256&#58;{new string('d', 64)}</code> |\n", Write(Samples.Clean));

    [TestMethod]
    public void A_state_that_is_not_the_accepted_one_can_be_accepted()
    {
        var mismatch = Samples.DeniedServer with { Descriptor = DiagnosticCatalog.AttestationHashMismatch };

        Assert.Contains("### How to accept this state\n", Write(Samples.With(mismatch)));
        Assert.DoesNotContain("### How to accept", Write(Samples.With(Samples.DeniedServer)));
    }

    [TestMethod]
    public void No_path_of_the_machine_is_written()
    {
        var outside = Samples.MissingPolicy with { Message = $"{Samples.Root}/a.json", Location = DiagnosticLocation.WholeFile("/home/someone/policy.jsonc") };
        var summary = Write(Samples.With(outside));

        Assert.DoesNotContain("/home", summary);
        Assert.DoesNotContain("/work", summary);
    }

    [TestMethod]
    public void What_is_left_out_is_said() =>
        Assert.Contains("\n20 more are left out here.", Write(Samples.With([.. Enumerable.Repeat(Samples.DeniedServer, 120)])));

    [TestMethod]
    public void The_longest_summary_is_smaller_than_GitHub_takes()
    {
        var worst = string.Concat(Enumerable.Repeat("\U000E0041", 5000));
        var row = HostileDiagnostic(worst);
        var note = row with { Descriptor = DiagnosticCatalog.PluginNotMentioned };

        var links = SourceLinks.Of("https://github.com", "team/agents", new string('a', 40));
        var summary = Write(Samples.With([.. Enumerable.Repeat(row, 30_000), .. Enumerable.Repeat(note, 30_000)]) with { Release = worst }, links);

        Assert.IsLessThan(1 << 20, Encoding.UTF8.GetByteCount(summary));
    }

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void Foreign_text_is_text_in_its_cell_and_nothing_else(int row)
    {
        var text = Hostile.Text(row);
        var expected = Structure(Samples.With(HostileDiagnostic("x")) with { Release = "x" });

        Assert.AreEqual(expected, Structure(Samples.With(HostileDiagnostic(text)) with { Release = text }));
    }

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void Foreign_text_reads_as_it_was_written(int row)
    {
        var text = Hostile.Text(row);
        var shown = Markdig.Markdown.Parse($"x{MarkdownText.Escape(text, 100)}x", Pipeline).Descendants<LeafInline>().Select(static inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => $"<{inline.GetType().Name}>",
        });

        Assert.AreEqual($"x{RevealedText.Of(text, 100)}x", string.Concat(shown));
    }

    [TestMethod]
    public void A_table_of_a_family_is_printed_whatever_the_family_is()
    {
        var table = new FamilyTable("Rules of .openclaw_memory", ["Rule", "Replays"], [["policy_1", "no: OCP3020"], ["policy_2", "yes"]]);

        Assert.Contains(
            "### Rules of .openclaw&#95;memory\n\n| Rule | Replays |\n|---|---|\n| policy&#95;1 | no&#58; OCP3020 |\n| policy&#95;2 | yes |\n",
            Write(Samples.Clean with { Tables = [table] }));
    }

    [TestMethod]
    [DataRow("a | b")]
    [DataRow("</td></table><script>")]
    [DataRow("![x](http://e.example)")]
    [DataRow("`x\n\n# h")]
    public void No_text_in_a_table_changes_the_document(string text)
    {
        GateResult With(string cell) => Samples.Clean with { Tables = [new(cell, [cell, "b"], [[cell, cell], .. Enumerable.Repeat<IReadOnlyList<string>>([cell, "x"], 150)])] };

        Assert.AreEqual(Structure(With("plain")), Structure(With(text)));
        Assert.Contains("51 more rows are left out here.", Write(With(text)));
    }

    private static GateDiagnostic HostileDiagnostic(string text) => Samples.DeniedServer with
    {
        Message = text,
        Remedy = text,
        Location = Samples.DeniedServer.Location! with { Path = text },
        Related = [new RelatedLocation(Samples.DeniedServer.Related[0].Location with { Path = text }, text)],
    };

    /// <summary>The kinds of the document's parts, without text: what a forged text would change.</summary>
    private static string Structure(GateResult result) => string.Join(
        ' ',
        Markdig.Markdown.Parse(Write(result), Pipeline).Descendants()
            .Where(static part => part is not (LiteralInline or HtmlEntityInline))
            .Select(static part => part is HtmlInline html ? html.Tag : part.GetType().Name));

    private static string Write(GateResult result, SourceLinks? links = null)
    {
        using var writer = new StringWriter();
        MarkdownSummary.Write(result, writer, links);
        return writer.ToString();
    }
}
