using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Doctor;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests;

/// <summary>The envelope of <c>doctor --lint --json</c>, member for member.</summary>
[TestClass]
public sealed class DoctorReportTests
{
    [TestMethod]
    [DataRow("2026.7.35", "ok checksRun checksSkipped findings", 64)]
    [DataRow("2026.9.5", "schemaVersion ok checksRun checksSkipped findings", 68)]
    public void The_envelope_is_that_of_the_release(string release, string members, int checks)
    {
        var report = Read(Samples.With(Samples.DeniedServer, Samples.Note) with { Release = release });

        Assert.AreEqual(members, string.Join(' ', report.EnumerateObject().Select(static m => m.Name)));
        Assert.AreEqual(checks, report.GetProperty("checksRun").GetInt32());
        Assert.IsFalse(report.GetProperty("ok").GetBoolean());
        Assert.AreEqual(
            "checkId severity message source path ocPath target requirement fixHint",
            string.Join(' ', report.GetProperty("findings")[0].EnumerateObject().Select(static m => m.Name)));
    }

    [TestMethod]
    public void Findings_stand_by_severity_and_check()
    {
        var warning = Samples.DeniedServer with { Severity = Severity.Warning };

        var report = Read(Samples.With(warning, Samples.NoConfig, Samples.DeniedServer));

        CollectionAssert.AreEqual(
            new[] { "openclaw-policy/OCP0001", "policy/mcp-denied-server", "policy/mcp-denied-server" },
            report.GetProperty("findings").EnumerateArray().Select(static f => f.GetProperty("checkId").GetString()).ToArray());
    }

    [TestMethod]
    public void A_gate_that_could_not_look_is_not_ok_and_has_run_no_check()
    {
        var report = Read(Samples.With(Samples.MissingPolicy));

        Assert.IsFalse(report.GetProperty("ok").GetBoolean());
        Assert.AreEqual(0, report.GetProperty("checksRun").GetInt32());
    }

    [TestMethod]
    public void A_check_of_OpenClaw_that_stops_the_gate_is_run_as_the_doctor_runs_it()
    {
        var report = Read(Samples.With(Samples.MissingPolicy with { Finding = Samples.DeniedServer.Finding }) with { Release = "2026.9.6" });

        Assert.AreEqual((68, 0), (report.GetProperty("checksRun").GetInt32(), report.GetProperty("checksSkipped").GetInt32()));
    }

    private static JsonElement Read(GateResult result)
    {
        using var output = new StringWriter();
        DoctorReport.Write(result, output);
        using var json = JsonDocument.Parse(output.ToString());
        return json.RootElement.Clone();
    }
}
