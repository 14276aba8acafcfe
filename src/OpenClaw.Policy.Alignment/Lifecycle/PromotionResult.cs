namespace OpenClaw.Policy.Alignment.Lifecycle;

/// <summary>Whether a candidate becomes confirmed.</summary>
/// <param name="IsPromoted">It does.</param>
/// <param name="Reasons">Why not; empty when it does.</param>
/// <param name="Signals">What the log said; null when it was not asked.</param>
public sealed record PromotionResult(bool IsPromoted, IReadOnlyList<string> Reasons, PromotionSignals? Signals);
