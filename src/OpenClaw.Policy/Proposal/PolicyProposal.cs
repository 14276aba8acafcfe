namespace OpenClaw.Policy.Proposal;

/// <summary>A first policy for a workspace.</summary>
/// <param name="Text">The commented document.</param>
/// <param name="Rules">How many rules it holds.</param>
/// <param name="Broken">How many of them the workspace breaks now, so that its check fails until somebody decides.</param>
public sealed record PolicyProposal(string Text, int Rules, int Broken);
