using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Sarif;

/// <summary>Writes SARIF files for the independent judge, .ci/validate-sarif, into the folder that the variable names.</summary>
[TestClass]
public sealed class SarifSamplesTests
{
    private const string FolderVariable = "OPENCLAW_POLICY_SARIF_SAMPLES";

    [TestMethod]
    [DataRow("clean")]
    [DataRow("finding")]
    [DataRow("could-not-look")]
    [DataRow("no-config")]
    [DataRow("every-code")]
    [DataRow("hostile")]
    [DataRow("several-agents")]
    [DataRow("silenced")]
    public void A_sample_is_written_when_a_folder_is_named(string name)
    {
        var bytes = Reports.SarifBytes(Result(name), Options(name));
        if (name is "silenced")
        {
            bytes = SarifSuppressions.Apply(bytes, new Dictionary<string, string> { ["OCP1020"] = "The property NoWarn of the build lists OCP1020." });
        }

        Assert.AreNotEqual(0, bytes.Length);
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{name}.sarif"), bytes);
        }
    }

    private static GateResult Result(string name) => name switch
    {
        "clean" => Samples.Clean with { Diagnostics = [Samples.Note] },
        "finding" => Samples.With(Samples.DeniedServer, Samples.Note),
        "could-not-look" => Samples.With(Samples.MissingPolicy) with { Attestation = null },
        "silenced" => Samples.With(Samples.DeniedServer) with { FailOn = null },
        "no-config" => Samples.With(Samples.NoConfig) with { ConfigPath = null, PolicyPath = null, Attestation = null, Release = null },
        "every-code" => Samples.With([.. DiagnosticCatalog.All.Select(static d => Samples.DeniedServer with { Descriptor = d, Severity = d.Severity })]),
        "hostile" => Samples.With([.. Hostile.Texts.Select(HostileDiagnostic)]),
        "several-agents" => AgentReportsTests.Result,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static SarifOptions Options(string name) => name is "clean"
        ? new SarifOptions()
        : new SarifOptions { VersionControl = new SarifVersionControl(new Uri("https://example.com/team/repo"), new string('a', 40), "main") };

    private static GateDiagnostic HostileDiagnostic(string text) => Samples.DeniedServer with
    {
        Message = text.Length == 0 ? "Empty." : text,
        Remedy = text,
        Location = Samples.DeniedServer.Location! with { Path = $"{Samples.Root}/{text}/openclaw.json" },
        Related = [new RelatedLocation(Samples.DeniedServer.Related[0].Location with { Path = $"{Samples.Root}/{text}/policy.jsonc" }, text)],
    };
}
