using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Reporting.Annotations;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests;

/// <summary>Every report says since when an accepted hash no longer holds, and no author can write into it.</summary>
[TestClass]
public sealed class MismatchHistoryReportTests
{
    private const string Words = "The accepted hash no longer holds since commit 222222222222 by Author, 2026-03-04. The last that held it is commit 111111111111 by Author, 2026-03-04.";

    [TestMethod]
    public void All_reports_name_commit_author_and_date()
    {
        var result = Mismatch("Author");

        Assert.Contains($"    since: {Words}\n", Reports.Text(result));
        Assert.Contains(Words, Summary(result));
        Assert.Contains(Words, Annotations(result));
        var sarif = Reports.SarifRun(result).GetProperty("results")[0];
        Assert.Contains(Words, sarif.GetProperty("message").GetProperty("text").GetString()!);
        Assert.AreEqual(new string('2', 40), sarif.GetProperty("properties").GetProperty("sinceCommit").GetString());
        var history = Reports.Json(result).GetProperty("findings")[0].GetProperty("history");
        Assert.AreEqual("changed-by-commit", history.GetProperty("state").GetString());
        Assert.AreEqual("2026-03-04T05:06:07+02:00", history.GetProperty("since").GetProperty("date").GetString());
        Assert.AreEqual(new string('1', 40), history.GetProperty("lastHeld").GetProperty("id").GetString());
    }

    [TestMethod]
    public void An_author_cannot_leave_the_place_where_the_name_is_shown()
    {
        var result = Mismatch("A\n::error::forged\u001b[2J| <b>[x](https://evil.example)\u202e");

        Assert.DoesNotContain("\n::", Reports.Text(result));
        Assert.DoesNotContain("\u001b", Reports.Text(result));
        Assert.DoesNotContain("\n::error::forged", Annotations(result));
        Assert.DoesNotContain("<b>", Summary(result));
        Assert.DoesNotContain("[x](https", Summary(result));
        Assert.DoesNotContain("[x](https", Reports.SarifRun(result).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()!);
    }

    [TestMethod]
    public void A_name_without_end_leaves_the_rest_of_the_sentence()
    {
        var words = HistoryWords.Of(Mismatch(new string('x', 1 << 20)).Diagnostics[0].History!);

        Assert.EndsWith("The last that held it is commit 111111111111 by " + new string('x', 100) + "..., 2026-03-04.", words);
        Assert.IsLessThan(500, words.Length);
    }

    private static GateResult Mismatch(string author) => Samples.With(new GateDiagnostic
    {
        Descriptor = DiagnosticCatalog.AttestationHashMismatch,
        Severity = Severity.Error,
        Message = "The current policy check no longer matches the accepted policy attestation.",
        Location = DiagnosticLocation.WholeFile(Samples.Root + "/openclaw.json"),
        History = new HashHistory(HashHistoryState.ChangedByCommit, Commit('2', author), Commit('1', author), MergedBy: null, Evaluations: 2),
    });

    private static GitCommit Commit(char digit, string author)
    {
        var signature = new GitSignature(author, "author@example.org", new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2)));
        return new GitCommit { Id = new string(digit, 40), TreeId = new string('0', 40), ParentIds = [], Author = signature, Committer = signature, Subject = "change" };
    }

    private static string Summary(GateResult result)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        MarkdownSummary.Write(result, writer);
        return writer.ToString();
    }

    private static string Annotations(GateResult result)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        WorkflowAnnotations.Write(result, writer);
        return writer.ToString();
    }
}
