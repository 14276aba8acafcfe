using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.Tasks;
using OpenClaw.Policy.Build.Tests.Tasks;

namespace OpenClaw.Policy.Build.Tests.Logging;

[TestClass]
public sealed class BuildLogTests
{
    private static readonly string Request = BuildRequestToken.Encode(new BuildRequest { BaseDirectory = "/repo" });

    private readonly RecordingEngine _engine = new();

    [TestMethod]
    public void An_error_has_its_code_its_place_and_the_page_of_its_code()
    {
        Write(LogLevel.Error, "text");

        var error = _engine.Errors.Single();
        Assert.AreEqual(
            ("OCP1020", "/repo/openclaw.json", 6, 7, "https://example.invalid/OCP1020.md"),
            (error.Code, error.File, error.LineNumber, error.ColumnNumber, error.HelpLink));
        Assert.AreEqual((0, 0), (error.EndLineNumber, error.EndColumnNumber));
        Assert.IsNull(error.HelpKeyword);
    }

    [TestMethod]
    [DataRow(nameof(LogLevel.Error), 1, 0, 0)]
    [DataRow(nameof(LogLevel.Warning), 0, 1, 0)]
    [DataRow(nameof(LogLevel.Message), 0, 0, 1)]
    public void Each_level_has_its_channel(string level, int errors, int warnings, int messages)
    {
        Write(Enum.Parse<LogLevel>(level), "text");

        Assert.AreEqual((errors, warnings, messages), (_engine.Errors.Count, _engine.Warnings.Count, _engine.Messages.Count));
    }

    [TestMethod]
    [DataRow("{0} {name} 100%20 $(X) @(Y) ;", "{0} {name} 100%20 $(X) @(Y) ;")]
    [DataRow("a\r\nb : error CS0001: no", "a\\u000D\\u000Ab : error CS0001: no")]
    [DataRow("\u001b[31mred\u202etxt", "\\u001B[31mred\\u202Etxt")]
    [DataRow("##vso[task.complete]", "#\\u0023vso[task.complete]")]
    public void A_text_means_nothing_to_what_it_passes_through(string text, string logged)
    {
        Write(LogLevel.Error, text);
        var entry = LogEntryItem.FromItem(LogEntryItem.ToItem(Entry(LogLevel.Error, text)));
        BuildLog.Write(new TaskLoggingHelper(_engine, "Test"), entry);

        Assert.AreEqual(logged, _engine.Errors[0].Message);
        Assert.AreEqual(logged, _engine.Errors[1].Message);
    }

    [TestMethod]
    public void A_verdict_without_a_reason_still_fails()
    {
        var task = new ReportOpenClawPolicy { BuildEngine = _engine, Request = Request };

        Assert.IsFalse(task.Execute());
    }

    [TestMethod]
    public void An_error_without_a_verdict_still_fails()
    {
        var task = new ReportOpenClawPolicy
        {
            BuildEngine = _engine,
            Request = Request,
            Outcome = OutcomeItems.ToItems(new EvaluationOutcome(Passed: true, Evaluated: true, [Entry(LogLevel.Error, "text")], Sarif: null)),
        };

        Assert.IsFalse(task.Execute());
    }

    private void Write(LogLevel level, string text) => BuildLog.Write(new TaskLoggingHelper(_engine, "Test"), Entry(level, text));

    private static LogEntry Entry(LogLevel level, string text) =>
        new(level, "OCP1020", "https://example.invalid/OCP1020.md", LogText.Of("/repo/openclaw.json"), 6, 7, LogText.Of(text));
}
