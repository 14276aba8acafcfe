using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Gate;

/// <summary>What diagnostics mean for the verdict.</summary>
internal static class GateVerdicts
{
    /// <param name="diagnostics">Without notes, or with them: they decide nothing.</param>
    /// <param name="failOn">The threshold; null for none.</param>
    public static GateVerdict Of(IReadOnlyCollection<GateDiagnostic> diagnostics, Severity? failOn) =>
        diagnostics.Any(static d => d.IsCouldNotLook) ? GateVerdict.CouldNotLook
        : diagnostics.Any(d => !d.Descriptor.IsNote && d.Severity >= failOn) ? GateVerdict.Findings
        : GateVerdict.Passed;
}
