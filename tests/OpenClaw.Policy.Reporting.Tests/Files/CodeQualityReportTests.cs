using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.CodeQuality;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Files;

[TestClass]
public sealed class CodeQualityReportTests
{
    /// <summary>The words of GitLab's documentation.</summary>
    private static readonly string[] Severities = ["info", "minor", "major", "critical", "blocker"];

    [TestMethod]
    public void Without_findings_the_list_is_empty() => Assert.AreEqual(0, Report(Samples.With(Samples.Note)).GetArrayLength());

    [TestMethod]
    public void Every_finding_has_the_members_that_GitLab_needs()
    {
        var report = Report(Samples.With(Samples.NoConfig, Samples.MissingPolicy, Samples.DeniedServer, Samples.DeniedServer with { Severity = Severity.Info }));

        Assert.AreEqual(4, report.GetArrayLength());
        foreach (var item in report.EnumerateArray())
        {
            Assert.AreEqual("check_name,description,fingerprint,location,severity", string.Join(',', item.EnumerateObject().Select(static m => m.Name).Order(StringComparer.Ordinal)));
            CollectionAssert.Contains(Severities, item.GetProperty("severity").GetString());
            Assert.IsFalse(item.GetProperty("location").GetProperty("path").GetString()!.StartsWith('/'));
            Assert.IsGreaterThan(0, item.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        }

        Assert.AreEqual(4, report.EnumerateArray().Select(static i => i.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [TestMethod]
    public void Fingerprints_are_those_of_the_SARIF_file()
    {
        var result = Samples.With(Samples.MissingPolicy, Samples.DeniedServer, Samples.DeniedServer);

        var sarif = Reports.SarifRun(result).GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("partialFingerprints").GetProperty("openclawPolicyFinding/v1").GetString());

        CollectionAssert.AreEqual(sarif.ToList(), Report(result).EnumerateArray().Select(static i => i.GetProperty("fingerprint").GetString()).ToList());
    }

    [TestMethod]
    public void A_finding_of_a_family_keeps_its_fingerprint_when_another_one_comes_before_it()
    {
        var (first, second) = (Samples.DeniedServer with { Finding = null, Subject = "rule a" }, Samples.DeniedServer with { Finding = null, Subject = "rule b" });

        string Fingerprint(params GateDiagnostic[] found) => Report(Samples.With(found)).EnumerateArray().Last().GetProperty("fingerprint").GetString()!;

        Assert.AreEqual(Fingerprint(second), Fingerprint(first, second));
        Assert.AreNotEqual(Fingerprint(first), Fingerprint(second));
    }

    private static JsonElement Report(GateResult result)
    {
        using var stream = new MemoryStream();
        CodeQualityReport.Write(result, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
