using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Tests.Support;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Reporting.Tests.Text;

[TestClass]
public sealed class TextReportTests
{
    [TestMethod]
    public void A_finding_is_a_line_that_editors_open_with_rule_and_remedy_below()
    {
        var lines = Reports.Text(Samples.With(Samples.DeniedServer)).Split('\n');

        CollectionAssert.AreEqual(
            new[]
            {
                "Findings",
                "openclaw.json:4:7: error OCP1020: MCP server 'browser' is denied by policy. [policy/mcp-denied-server]",
                "    see: policy.jsonc:3:34: the policy rule that demands otherwise",
                "    fix: Remove this configured MCP server or update the policy after review.",
            },
            lines[..4]);
    }

    [TestMethod]
    public void What_is_found_in_a_refused_config_is_called_provisional()
    {
        var lines = Reports.Text(Samples.With(Samples.ProvisionalFinding)).Split('\n');

        Assert.AreEqual("Provisional findings: the release refuses the config", lines[0]);
        Assert.StartsWith("openclaw.json:4:7: error OCP1020: Provisional: MCP server", lines[1]);
    }

    [TestMethod]
    [DataRow(GateVerdict.Passed, "OpenClaw policy gate: PASSED (no findings; fails on error; OpenClaw 2026.5.20)")]
    [DataRow(GateVerdict.Findings, "OpenClaw policy gate: FAILED (no findings; fails on error; OpenClaw 2026.5.20)")]
    [DataRow(GateVerdict.CouldNotLook, "OpenClaw policy gate: COULD NOT LOOK (no findings; fails on error; OpenClaw 2026.5.20)")]
    public void The_last_line_is_the_verdict(GateVerdict verdict, string expected) =>
        Assert.EndsWith($"\n{expected}\n", Reports.Text(Samples.Clean with { Verdict = verdict }));

    [TestMethod]
    public void The_verdict_says_by_what_it_was_found()
    {
        Assert.EndsWith("; OpenClaw 2026.5.20; judged by itself)\n", Reports.Text(Samples.Judged));
        Assert.EndsWith("; OpenClaw 2026.5.20; judged by base origin/main (bbbbbbbbbbbb))\n", Reports.Text(Samples.JudgedByBase));
        Assert.EndsWith(
            $"; judged by base {new string('b', 40)} and the given attestation hash)\n",
            Reports.Text(Samples.JudgedByBase with
            {
                Base = new GateBase(new string('b', 40), new string('b', 40), new string('c', 40)),
                Given = GivenJudges.None with { AttestationHash = true },
            }));
        Assert.EndsWith(
            "; judged by itself (the base origin/main could not be read) and the given policy hash)\n",
            Reports.Text(Samples.Judged with { Given = GivenJudges.None with { Base = "origin/main", PolicyHash = true } }));
        Assert.EndsWith(
            "; judged by itself and the given baseline policy and the given policy hash)\n",
            Reports.Text(Samples.Judged with { Given = GivenJudges.None with { BaselinePolicy = true, PolicyHash = true } }));
    }

    [TestMethod]
    public void The_verdict_counts_what_was_found()
    {
        var result = Samples.With(Samples.MissingPolicy, Samples.DeniedServer, Samples.DeniedServer, Samples.Note) with { FailOn = null };

        Assert.EndsWith(
            "COULD NOT LOOK (1 reason why the gate could not look, 2 errors, 1 note; fails on none; OpenClaw 2026.5.20)\n",
            Reports.Text(result));
    }

    [TestMethod]
    public void Groups_come_in_the_order_of_their_weight()
    {
        var text = Reports.Text(Samples.With(Samples.Note, Samples.DeniedServer, Samples.NoConfig));

        Assert.IsLessThan(text.IndexOf("\nFindings\n", StringComparison.Ordinal), text.IndexOf("Could not look\nopenclaw-policy: error OCP0001: ", StringComparison.Ordinal));
        Assert.IsLessThan(text.IndexOf("\nNotes\n", StringComparison.Ordinal), text.IndexOf("\nFindings\n", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_whole_file_is_named_without_numbers() =>
        Assert.Contains("\npolicy.jsonc: error OCP0004: policy.jsonc is missing. [policy/policy-jsonc-missing]\n", Reports.Text(Samples.With(Samples.MissingPolicy)));

    [TestMethod]
    public void The_hashes_are_listed()
    {
        var text = Reports.Text(Samples.Clean);

        Assert.Contains($"  policy       {Samples.Attestation.PolicyHash}\n", text);
        Assert.Contains($"  attestation  {Samples.Attestation.AttestationHash}\n", text);
    }

    [TestMethod]
    public void Each_code_has_one_line_of_help()
    {
        var text = Reports.Text(Samples.With(Samples.DeniedServer, Samples.DeniedServer));

        Assert.HasCount(2, text.Split("docs/diagnostics/OCP1020.md"));
    }

    [TestMethod]
    public void Paths_are_relative_to_the_folder_that_the_reader_is_in()
    {
        var options = new TextReportOptions { PathsRelativeTo = $"{Samples.Root}/sub" };

        Assert.Contains($"\n{Samples.Root}/openclaw.json:4:7: error", Reports.Text(Samples.With(Samples.DeniedServer), options));
    }

    [TestMethod]
    public void Colour_appears_only_when_asked_for()
    {
        var result = Samples.With(Samples.DeniedServer);

        Assert.DoesNotContain("\u001b", Reports.Text(result));
        Assert.Contains("\u001b[1;31merror\u001b[0m", Reports.Text(result, new TextReportOptions { Color = true }));
    }

    [TestMethod]
    [DataRow(true, null, "xterm", true)]
    [DataRow(true, "", "xterm", true)]
    [DataRow(true, "1", "xterm", false)]
    [DataRow(true, null, "dumb", false)]
    [DataRow(false, null, "xterm", false)]
    public void Colour_is_wanted_on_a_terminal_of_a_user_who_does_not_refuse_it(bool terminal, string? noColor, string? term, bool expected) =>
        Assert.AreEqual(expected, TextReportOptions.WantsColor(terminal, noColor, term));

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void Foreign_text_neither_breaks_a_line_nor_steers_the_terminal_or_the_build_server(int row)
    {
        var text = Hostile.Text(row);
        var diagnostic = Samples.DeniedServer with
        {
            Severity = Severity.Warning,
            Message = text,
            Remedy = text,
            Location = Samples.DeniedServer.Location! with { Path = text },
            Related = [new RelatedLocation(Samples.DeniedServer.Related[0].Location with { Path = text }, text)],
        };
        var plain = Reports.Text(Samples.With(Samples.DeniedServer));

        var report = Reports.Text(Samples.With(diagnostic) with { Release = text });

        Assert.HasCount(plain.Split('\n').Length, report.Split('\n'));
        Assert.IsTrue(report.All(static c => c == '\n' || !char.IsControl(c)));
        Assert.DoesNotContain("##[", report);
        Assert.DoesNotContain("##vso", report);
        Assert.IsFalse(report.Split('\n').Any(static line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)));
        Assert.IsLessThan(80_000, report.Length);
    }

    [TestMethod]
    [DataRow("a\tb", @"a\u0009b")]
    [DataRow("\u202e", @"\u202E")]
    [DataRow("\U000E0041", @"\u{E0041}")]
    [DataRow("::x", @"\u003A:x")]
    [DataRow(" :", @" \u003A")]
    [DataRow("http://[::1]", "http://[::1]")]
    [DataRow("##[x]", @"#\u0023[x]")]
    [DataRow("## Tools", "## Tools")]
    [DataRow("a ##", @"a #\u0023")]
    [DataRow("x(3,5): error A1: y [z]", @"x(3,5)\u003A error A1: y [z]")]
    [DataRow("naïve 漢字 🦞", "naïve 漢字 🦞")]
    public void Hidden_characters_become_visible_and_the_others_stay(string text, string expected) =>
        Assert.AreEqual(expected, TerminalText.Escape(text));
}
