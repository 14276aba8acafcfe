namespace OpenClaw.Policy.Alignment.Risk;

/// <summary>What a task was classified as, and by which signs.</summary>
/// <param name="Level">The level.</param>
/// <param name="Basis">The signs, one sentence each, in the order in which they were found; never empty.</param>
public sealed record RiskAssessment(RiskLevel Level, IReadOnlyList<string> Basis);
