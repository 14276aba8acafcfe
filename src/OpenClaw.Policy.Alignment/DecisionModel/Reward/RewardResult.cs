namespace OpenClaw.Policy.Alignment.DecisionModel.Reward;

/// <summary>A reward and what it is made of.</summary>
/// <param name="Reward">0 to 1.</param>
/// <param name="RawTotal">The sum of the weighted values before it was clipped; this is what the history keeps.</param>
/// <param name="Shares">The signals in their order.</param>
public sealed record RewardResult(double Reward, double RawTotal, IReadOnlyList<SignalShare> Shares);
