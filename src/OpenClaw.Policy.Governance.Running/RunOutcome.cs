using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Governance.Running;

/// <summary>What came of something that was sent.</summary>
/// <param name="Stage">The end of its trace: executed, failed or unknown.</param>
/// <param name="Code">The code of what went wrong; null when nothing did.</param>
/// <param name="Reason">What went wrong, in a sentence; empty when nothing did.</param>
public sealed record RunOutcome(string Stage, DiagnosticDescriptor? Code, string Reason)
{
    /// <summary>The run of the gateway; null when none is known.</summary>
    public string? RunId { get; init; }

    /// <summary>The agent's answer; null when there is none.</summary>
    public string? Text { get; init; }

    public int HttpStatus { get; init; }
}
