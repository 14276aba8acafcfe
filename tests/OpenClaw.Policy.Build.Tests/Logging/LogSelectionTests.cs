using OpenClaw.Policy.Build.Logging;

namespace OpenClaw.Policy.Build.Tests.Logging;

[TestClass]
public sealed class LogSelectionTests
{
    [TestMethod]
    public void What_fits_is_shown_whole_errors_first_and_codes_together() => Assert.AreEqual(
        "E OCP1020 a, E OCP1020 c, E OCP1010 b, W OCP9001 d, M OCP9004 e",
        Shown(100, "M OCP9004 e", "W OCP9001 d", "E OCP1020 a", "E OCP1010 b", "E OCP1020 c"));

    [TestMethod]
    public void Of_what_does_not_fit_every_code_is_shown_before_a_second_of_one() => Assert.AreEqual(
        "E OCP1020 a, E OCP1020 +2, E OCP1010 x, W OCP1030 +2",
        Shown(2, "E OCP1020 a", "E OCP1020 b", "E OCP1020 c", "W OCP1030 w", "W OCP1030 v", "E OCP1010 x"));

    [TestMethod]
    public void Warnings_wait_until_every_error_is_shown() => Assert.AreEqual(
        "E OCP1020 a, E OCP1020 b, W OCP1030 +1", Shown(2, "W OCP1030 w", "E OCP1020 a", "E OCP1020 b"));

    [TestMethod]
    public void The_line_that_counts_stands_where_the_rest_begins()
    {
        var rest = LogSelection.Of([Entry("E OCP1020 a"), Entry("E OCP1020 b") with { Line = 9 }], 1)[1];

        Assert.AreEqual((LogLevel.Error, "OCP1020", 9), (rest.Level, rest.Code, rest.Line));
        Assert.StartsWith("policy/mcp-denied-server: 1 more", rest.Text.ToString());
    }

    [TestMethod]
    [DataRow(null, LogSelection.DefaultLimit)]
    [DataRow(" ", LogSelection.DefaultLimit)]
    [DataRow(" 7 ", 7)]
    [DataRow("all", int.MaxValue)]
    public void A_limit_is_a_number_or_all(string? text, int limit) => Assert.AreEqual(limit, LogSelection.ParseLimit(text));

    private static string Shown(int limit, params string[] entries) =>
        string.Join(", ", LogSelection.Of([.. entries.Select(Entry)], limit).Select(static e => $"{e.Level.ToString()[0]} {e.Code} {Short(e.Text.ToString())}"));

    /// <summary>The count of a line that stands for others.</summary>
    private static string Short(string text) => text.Length == 1 ? text : $"+{text.Split(": ")[1].Split(' ')[0]}";

    private static LogEntry Entry(string text)
    {
        var parts = text.Split(' ');
        var level = parts[0] switch { "E" => LogLevel.Error, "W" => LogLevel.Warning, _ => LogLevel.Message };
        return new LogEntry(level, parts[1], "https://example.invalid/", LogText.Of("/repo/openclaw.json"), 1, 1, LogText.Of(parts[2]));
    }
}
