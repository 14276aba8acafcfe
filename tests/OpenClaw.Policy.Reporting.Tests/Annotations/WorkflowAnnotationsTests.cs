using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Annotations;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Annotations;

[TestClass]
public sealed class WorkflowAnnotationsTests
{
    [TestMethod]
    public void A_finding_is_a_command_with_its_place() =>
        Assert.AreEqual(
            "::error file=openclaw.json,line=4,endLine=4,col=7,endColumn=16,title=OCP1020%3A A configured MCP server is denied::" +
            "MCP server 'browser' is denied by policy. Remove this configured MCP server or update the policy after review. " +
            "See the policy rule that demands otherwise: policy.jsonc:3. [policy/mcp-denied-server]\n",
            Write(Samples.With(Samples.DeniedServer)));

    [TestMethod]
    public void A_whole_file_has_no_line() =>
        Assert.StartsWith("::error file=policy.jsonc,title=", Write(Samples.With(Samples.MissingPolicy)));

    [TestMethod]
    [DataRow(null)]
    [DataRow("/home/someone/policy.jsonc")]
    public void A_place_that_GitHub_cannot_show_is_left_out(string? path)
    {
        var location = path is null ? null : DiagnosticLocation.WholeFile(path);

        Assert.StartsWith("::error title=", Write(Samples.With(Samples.MissingPolicy with { Location = location })));
    }

    [TestMethod]
    public void A_place_of_several_lines_has_no_columns() =>
        Assert.StartsWith(
            "::error file=openclaw.json,line=4,endLine=5,title=",
            Write(Samples.With(Samples.DeniedServer with { Location = Samples.DeniedServer.Location! with { EndLine = 5 } })));

    [TestMethod]
    [DataRow(Severity.Error, "::error ")]
    [DataRow(Severity.Warning, "::warning ")]
    [DataRow(Severity.Info, "::notice ")]
    public void The_severity_is_the_command(Severity severity, string expected) =>
        Assert.StartsWith(expected, Write(Samples.With(Samples.DeniedServer with { Severity = severity })));

    [TestMethod]
    [DataRow(10, 10, "")]
    [DataRow(11, 10, "::error::2 more are left out here")]
    [DataRow(5000, 10, "::error::4991 more are left out here")]
    public void No_more_are_written_than_GitHub_shows_and_the_last_one_says_so(int findings, int lines, string last)
    {
        var written = Write(Samples.With([.. Enumerable.Repeat(Samples.DeniedServer, findings)])).TrimEnd('\n').Split('\n');

        Assert.HasCount(lines, written);
        Assert.StartsWith(last, written[^1]);
    }

    [TestMethod]
    public void The_worst_come_first_where_not_all_are_shown()
    {
        var mild = Samples.DeniedServer with { Descriptor = DiagnosticCatalog.ModelsUnapprovedProvider };
        var written = Write(Samples.With([.. Enumerable.Repeat(mild, 20), Samples.DeniedServer, Samples.MissingPolicy])).Split('\n');

        Assert.Contains("title=OCP0004", written[0]);
        Assert.Contains("title=OCP1020", written[1]);
        Assert.Contains("title=OCP1031", written[2]);
    }

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void Foreign_text_stays_in_its_property_and_its_line(int row)
    {
        var text = Hostile.Text(row);
        var diagnostic = Samples.DeniedServer with
        {
            Message = text,
            Remedy = text,
            Location = Samples.DeniedServer.Location! with { Path = $"{Samples.Root}/{text}" },
            Related = [new RelatedLocation(Samples.DeniedServer.Related[0].Location with { Path = text }, text)],
        };

        var written = Write(Samples.With(diagnostic));

        Assert.AreEqual(written.Length - 1, written.IndexOf('\n', StringComparison.Ordinal));
        Assert.IsTrue(written.TrimEnd('\n').All(static c => !char.IsControl(c)));
        Assert.DoesNotContain("##[", written);
        Assert.DoesNotContain("##vso", written);
        var (properties, data) = Parse(written);
        Assert.IsEmpty(properties.Keys.Except(["file", "line", "endLine", "col", "endColumn", "title"]));
        Assert.StartsWith(RevealedText.Of(text, TextLimit.Message).Replace("##", @"#\u0023", StringComparison.Ordinal)[..Math.Min(text.Length, 50)], data);
        Assert.IsLessThan(40_000, written.Length);
    }

    [TestMethod]
    public void A_place_of_another_repository_stands_in_the_text_only()
    {
        using var writer = new StringWriter();
        WorkflowAnnotations.Write(Samples.With(Samples.DeniedServer), writer, placed: false);

        var (properties, data) = Parse(writer.ToString());

        CollectionAssert.AreEqual(new[] { "title" }, properties.Keys.ToArray());
        Assert.StartsWith($"openclaw.json:{Samples.DeniedServer.Location!.StartLine}: {Samples.DeniedServer.Message}", data);
    }

    /// <summary>As the runner reads a command: the first <c>::</c> after the name ends the properties.</summary>
    private static (Dictionary<string, string> Properties, string Data) Parse(string line)
    {
        var command = line.TrimEnd('\n')["::error ".Length..];
        var end = command.IndexOf("::", StringComparison.Ordinal);
        var properties = command[..end].Split(',').Select(static p => p.Split('=', 2)).ToDictionary(static p => p[0], static p => p[1]);
        return (properties, command[(end + 2)..].Replace("%25", "%", StringComparison.Ordinal));
    }

    private static string Write(GateResult result)
    {
        using var writer = new StringWriter();
        WorkflowAnnotations.Write(result, writer);
        return writer.ToString();
    }
}
