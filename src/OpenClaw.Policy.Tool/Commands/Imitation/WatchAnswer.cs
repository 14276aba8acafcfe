using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>What one look of <c>watch</c> found out.</summary>
/// <param name="Status"><c>clean</c>, <c>findings</c>, or <c>stale</c> when the accepted attestation is another one.</param>
/// <param name="Ok">Whether there is no finding at or above the lowest severity.</param>
/// <param name="Expected">The accepted attestation hash as configured; null when there is none.</param>
/// <param name="Attestation">Null while the config is invalid.</param>
/// <param name="Findings">Those at or above the lowest severity, as they are printed.</param>
internal sealed record WatchAnswer(string Status, bool Ok, string? Expected, PolicyAttestation? Attestation, ArrayNode Findings)
{
    private const string Stale = "stale";

    public int ExitCode => Ok && Status != Stale ? ExitCodes.Ok : ExitCodes.Findings;

    /// <summary>An answer is given again when this changes.</summary>
    public (string Status, string? Hash, bool Ok) Key => (Status, Attestation?.AttestationHash, Ok);

    public bool IsStale => Status == Stale;

    public static WatchAnswer Of(CheckReport report, string? expected)
    {
        var attestation = report.Evaluation.Attestation;
        var others = report.PrintedFindings.Any(static f => f.Descriptor != DiagnosticCatalog.AttestationHashMismatch);
        var isStale = expected?.Trim() is { Length: > 0 } accepted && accepted != attestation.AttestationHash;
        var status = !report.Ok && others ? "findings" : isStale ? Stale : report.Ok ? "clean" : "findings";
        return new WatchAnswer(status, report.Ok, expected, attestation, report.FindingNodes);
    }

    /// <summary>The answer while the config is invalid: each reason is an error, so no lowest severity hides it.</summary>
    public static WatchAnswer Of(IReadOnlyList<ConfigIssue> issues) => new(
        "findings", Ok: false, Expected: null, Attestation: null, new ArrayNode([.. issues.Select(ToNode)]));

    private static ObjectNode ToNode(ConfigIssue issue) => new ObjectNodeBuilder()
        .Set("checkId", DiagnosticCatalog.ConfigInvalid.CheckId!)
        .Set("severity", Severity.Error.ToWord())
        .Set("message", issue.Message)
        .Set("source", "policy")
        .Set("path", issue.Path)
        .Build();
}
