using System.Globalization;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting.Outputs;

/// <summary>A result as the outputs of a workflow step, for the steps after it. A value that is not known is empty.</summary>
public static class ActionOutputs
{
    /// <summary>Names and values, in the order of action.yml.</summary>
    /// <param name="result">The result.</param>
    /// <param name="sarif">The SARIF file as a later step finds it; null when none was written.</param>
    public static IEnumerable<(string Name, string Value)> Of(GateResult result, string? sarif)
    {
        ArgumentNullException.ThrowIfNull(result);
        var counts = DiagnosticCounts.Of(result);
        var errors = counts.CouldNotLook + counts.Errors;
        return
        [
            ("ok", result.Verdict == GateVerdict.Passed ? "true" : "false"),
            ("findings", Number(errors + counts.Warnings + counts.Infos)),
            ("errors", Number(errors)),
            ("warnings", Number(counts.Warnings)),
            ("sarif", sarif ?? ""),
            ("policy-hash", result.Attestation?.PolicyHash ?? ""),
            ("workspace-hash", result.Attestation?.WorkspaceHash ?? ""),
            ("findings-hash", result.Attestation?.FindingsHash ?? ""),
            ("attestation-hash", result.Attestation?.AttestationHash ?? ""),
            ("release", result.Release ?? ""),
        ];
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
