namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>What a door asks of <see cref="PolicyAcceptance"/>.</summary>
/// <param name="Workspace">The workspace, as the gate is asked to judge it; one agent's only.</param>
/// <param name="CheckOnly">Write nothing: tell whether what was accepted still holds.</param>
public sealed record AcceptRequest(GateRequest Workspace, bool CheckOnly);
