using System.IO.Compression;
using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Sarif;

/// <summary>What GitHub documents as the limits of an upload, at the edge and past it.</summary>
[TestClass]
public sealed class SarifLimitsTests
{
    private const int GitHubBytes = 10_000_000;

    [TestMethod]
    [DataRow(25_000, 0)]
    [DataRow(25_001, 1)]
    public void A_run_has_25000_results_and_says_how_many_it_leaves_out(int findings, int omitted)
    {
        var run = Reports.SarifRun(Samples.With([.. Enumerable.Repeat(Samples.DeniedServer, findings)]));

        Assert.AreEqual(findings - omitted, run.GetProperty("results").GetArrayLength());
        AssertOmission(run, omitted);
    }

    [TestMethod]
    public void A_file_of_results_that_do_not_compress_is_smaller_than_GitHub_takes_and_says_what_it_leaves_out()
    {
        GateDiagnostic[] findings = [.. Enumerable.Range(0, 10_000).Select(static i => Samples.DeniedServer with { Message = Noise(i, 2_900) })];
        var bytes = Reports.SarifBytes(Samples.With(findings));
        using var document = JsonDocument.Parse(bytes);
        var run = document.RootElement.GetProperty("runs")[0];
        var written = run.GetProperty("results").GetArrayLength();

        Assert.IsInRange(GitHubBytes * 3 / 4, GitHubBytes, Gzip(bytes));
        Assert.IsLessThan(findings.Length, written);
        AssertOmission(run, findings.Length - written);
    }

    [TestMethod]
    public void Notes_that_do_not_compress_are_left_out_too_and_counted()
    {
        GateDiagnostic[] notes = [.. Enumerable.Range(0, 10_000).Select(static i => Samples.Note with { Message = Noise(i, 2_900) })];
        var bytes = Reports.SarifBytes(Samples.With(notes));
        using var document = JsonDocument.Parse(bytes);
        var notifications = document.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolExecutionNotifications");

        Assert.IsLessThan(GitHubBytes, Gzip(bytes));
        var last = notifications[notifications.GetArrayLength() - 1].GetProperty("message").GetProperty("text").GetString()!;
        Assert.StartsWith($"{notes.Length - notifications.GetArrayLength() + 1} more notifications were left out", last);
    }

    [TestMethod]
    [DataRow(999, 999, null)]
    [DataRow(1_000, 999, 1)]
    public void A_result_has_1000_places_with_its_own(int related, int written, int? omitted)
    {
        var result = Reports.SarifRun(Samples.With(Samples.DeniedServer with { Related = [.. Enumerable.Repeat(Samples.DeniedServer.Related[0], related)] }))
            .GetProperty("results")[0];

        Assert.AreEqual(written, result.GetProperty("relatedLocations").GetArrayLength());
        Assert.AreEqual(omitted, result.GetProperty("properties").TryGetProperty("relatedLocationsOmitted", out var count) ? count.GetInt32() : null);
    }

    [TestMethod]
    public void No_rule_has_more_tags_and_no_description_more_characters_than_GitHub_takes()
    {
        var run = Reports.SarifRun(Samples.With([.. DiagnosticCatalog.All.Select(static d => Samples.DeniedServer with { Descriptor = d })]));

        foreach (var rule in run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray())
        {
            Assert.IsInRange(1, 20, rule.GetProperty("properties").GetProperty("tags").GetArrayLength());
            Assert.IsLessThanOrEqualTo(255, rule.GetProperty("name").GetString()!.Length);
            Assert.IsLessThanOrEqualTo(1024, rule.GetProperty("shortDescription").GetProperty("text").GetString()!.Length);
            Assert.IsLessThanOrEqualTo(1024, rule.GetProperty("fullDescription").GetProperty("text").GetString()!.Length);
        }
    }

    private static void AssertOmission(JsonElement run, int omitted)
    {
        Assert.AreEqual(omitted, run.GetProperty("properties").TryGetProperty("resultsOmitted", out var count) ? count.GetInt32() : 0);
        var notifications = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().Select(static n => n.GetProperty("message").GetProperty("text").GetString()!);
        Assert.AreEqual(omitted > 0, notifications.Any(n => n.StartsWith($"{omitted} more results were left out", StringComparison.Ordinal)));
    }

    private static string Noise(int seed, int length)
    {
        const string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
        return new string(new Random(seed).GetItems<char>(letters, length));
    }

    private static int Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray().Length;
    }
}
