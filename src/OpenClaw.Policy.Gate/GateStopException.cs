namespace OpenClaw.Policy.Gate;

/// <summary>The gate cannot go on looking, for one or more reasons. It never leaves this assembly: the result that it ends in does.</summary>
internal sealed class GateStopException(params IReadOnlyList<GateDiagnostic> diagnostics) : Exception(diagnostics[0].Message)
{
    public IReadOnlyList<GateDiagnostic> Diagnostics { get; } = diagnostics;
}
