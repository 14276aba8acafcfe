using System.Text;
using System.Xml.Linq;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.JUnit;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Files;

[TestClass]
public sealed class JUnitReportTests
{
    [TestMethod]
    public void A_verdict_without_findings_is_one_case_that_passed()
    {
        var suite = Suite(Samples.Clean);

        Assert.AreEqual("1 0 0 0", Counts(suite));
        Assert.IsFalse(suite.Elements("testcase").Single().HasElements);
    }

    [TestMethod]
    public void A_finding_is_a_failed_case_at_its_line()
    {
        var suite = Suite(Samples.With(Samples.DeniedServer, Samples.Note));

        Assert.AreEqual("1 0 1 0", Counts(suite));
        var test = suite.Elements("testcase").Single();
        Assert.AreEqual(("policy/mcp-denied-server", "OCP1020 openclaw.json:4:7", "openclaw.json", "4"), (Value(test, "classname"), Value(test, "name"), Value(test, "file"), Value(test, "line")));
        var failure = test.Element("failure")!;
        Assert.AreEqual("OCP1020", Value(failure, "type"));
        Assert.AreEqual("MCP server 'browser' is denied by policy.", Value(failure, "message"));
        Assert.Contains("fix: Remove this configured MCP server", failure.Value);
    }

    [TestMethod]
    public void What_the_gate_could_not_look_at_is_an_error_and_what_is_below_the_threshold_is_skipped()
    {
        var suite = Suite(Samples.With(Samples.NoConfig, Samples.DeniedServer with { Severity = Severity.Warning }));

        Assert.AreEqual("2 1 0 1", Counts(suite));
        Assert.AreEqual(("error", "skipped"), (Outcome(suite, 0), Outcome(suite, 1)));
    }

    [TestMethod]
    public void With_the_threshold_none_no_finding_fails_and_what_was_not_looked_at_still_does()
    {
        var suite = Suite(Samples.With(Samples.NoConfig, Samples.DeniedServer) with { FailOn = null });

        Assert.AreEqual("2 1 0 1", Counts(suite));
    }

    [TestMethod]
    public void Hostile_text_stays_text_that_a_reader_sees()
    {
        const string Text = "<failure/> ]]> & \u0000 \u001b[2J \u202E \uFFFE \uD800 \r\n##[add-mask]x";

        var failure = Suite(Samples.With(Samples.DeniedServer with { Message = Text })).Elements("testcase").Single().Element("failure")!;

        Assert.AreEqual(@"<failure/> ]]> & \u0000 \u001B[2J \u202E \uFFFE " + "\uFFFD" + @" \u000D\u000A##[add-mask]x", Value(failure, "message"));
    }

    [TestMethod]
    public void The_same_result_gives_the_same_bytes_without_a_byte_order_mark() =>
        CollectionAssert.AreEqual(Bytes(Samples.With(Samples.DeniedServer)), Bytes(Samples.With(Samples.DeniedServer)).SkipWhile(static b => b == 0xEF).ToArray());

    private static string Outcome(XElement suite, int index) => suite.Elements("testcase").ElementAt(index).Elements().Single().Name.LocalName;

    private static string Counts(XElement suite) => $"{Value(suite, "tests")} {Value(suite, "errors")} {Value(suite, "failures")} {Value(suite, "skipped")}";

    private static string Value(XElement element, string attribute) => element.Attribute(attribute)!.Value;

    [TestMethod]
    [DataRow("##vso[task.setvariable variable=PATH]/evil")]
    [DataRow("##[error]hello")]
    [DataRow("a###[x]##")]
    public void A_command_of_a_build_server_is_none_in_the_file_and_keeps_its_value(string text)
    {
        var result = Samples.With(Samples.DeniedServer with { Message = text, Remedy = text });

        Assert.DoesNotContain("##", Encoding.UTF8.GetString(Bytes(result)));
        Assert.AreEqual(text, Value(Suite(result).Element("testcase")!.Element("failure")!, "message"));
    }

    private static XElement Suite(GateResult result)
    {
        using var stream = new MemoryStream(Bytes(result));
        return XDocument.Load(stream).Root!.Element("testsuite")!;
    }

    private static byte[] Bytes(GateResult result)
    {
        using var stream = new MemoryStream();
        JUnitReport.Write(result, stream);
        return stream.ToArray();
    }
}
