using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Sarif;

/// <summary>The SARIF files that independent judges read, by name.</summary>
internal static class SarifSample
{
    public static IReadOnlyList<string> Names { get; } =
        ["clean", "finding", "could-not-look", "no-config", "every-code", "hostile", "several-agents", "silenced"];

    public static byte[] Bytes(string name)
    {
        var bytes = Reports.SarifBytes(Result(name), Options(name));
        return name is "silenced"
            ? SarifSuppressions.Apply(bytes, new Dictionary<string, string> { ["OCP1020"] = "The property NoWarn of the build lists OCP1020." })
            : bytes;
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
