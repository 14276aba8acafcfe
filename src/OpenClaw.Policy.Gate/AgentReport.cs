using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Evaluation;

namespace OpenClaw.Policy.Gate;

/// <summary>
/// What the gate found out about one agent: what a run for this agent alone would report, less the notes that belong to the run as a
/// whole. Agents that share a workspace share the evaluation, since nothing else of an agent decides it.
/// </summary>
public sealed record AgentReport
{
    /// <summary>The normalised id; null when a workspace was named and no agent, and none of several comes first.</summary>
    public required string? AgentId { get; init; }

    public required GateVerdict Verdict { get; init; }

    /// <summary>Absolute; null when it did not come to that.</summary>
    public string? WorkspacePath { get; init; }

    /// <summary>Absolute; null when it did not come to that.</summary>
    public string? PolicyPath { get; init; }

    /// <summary>The hashes as the real program of the release prints them with <c>--agent</c>; null when it would print none.</summary>
    public PolicyAttestation? Attestation { get; init; }

    /// <summary>Evidence, findings and hashes as the real program has them, the values of variables included; null like <see cref="Attestation"/>.</summary>
    internal PolicyEvaluation? Evaluation { get; init; }

    /// <summary>What was judged, to judge it by another policy; null when it did not come to that.</summary>
    internal EvaluationInput? Input { get; init; }

    /// <summary>In the order of <see cref="GateResult.Diagnostics"/>.</summary>
    public required IReadOnlyList<GateDiagnostic> Diagnostics { get; init; }

    /// <summary>The report of a workspace that has no hashes after all.</summary>
    internal AgentReport WithoutEvaluation() => this with { Evaluation = null, Attestation = null };
}
