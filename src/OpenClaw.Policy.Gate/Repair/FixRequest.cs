namespace OpenClaw.Policy.Gate.Repair;

/// <summary>What a door asks of <see cref="PolicyFix"/>.</summary>
/// <param name="Workspace">The workspace, as the gate is asked to judge it; one agent's only.</param>
/// <param name="DryRun">Write nothing.</param>
public sealed record FixRequest(GateRequest Workspace, bool DryRun);
