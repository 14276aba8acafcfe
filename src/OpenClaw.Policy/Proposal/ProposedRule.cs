namespace OpenClaw.Policy.Proposal;

/// <summary>One rule of the proposal.</summary>
/// <param name="Path">The keys that lead to it.</param>
/// <param name="Comments">The lines above it, each without a line end.</param>
/// <param name="Json">Its value.</param>
internal sealed record ProposedRule(IReadOnlyList<string> Path, IReadOnlyList<string> Comments, string Json);
