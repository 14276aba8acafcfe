using OpenClaw.Policy.Evaluation;

namespace OpenClaw.Policy.Gate;

/// <summary>What is made of a judgement when the release refuses the config: it is of use, but it is no verdict.</summary>
internal static class Provisional
{
    /// <summary>OpenClaw attests nothing of a config that it refuses, so there is no state to compare.</summary>
    public static AcceptedHashes Compared(AcceptedHashes accepted) => accepted with { Attestation = null };

    /// <summary>A report without evidence and hashes.</summary>
    public static AgentReport Of(AgentReport report) => report.WithoutEvaluation() with
    {
        Verdict = GateVerdict.CouldNotLook,
        Diagnostics = Of(report.Diagnostics),
    };

    /// <summary>The lines, marked; a note is about the run and not about the config.</summary>
    public static IReadOnlyList<GateDiagnostic> Of(IReadOnlyList<GateDiagnostic> diagnostics) =>
        [.. diagnostics.Select(static d => d.Descriptor.IsNote ? d : d with { IsProvisional = true })];
}
