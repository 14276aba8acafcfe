namespace OpenClaw.Policy.Alignment.DecisionModel.Reward;

/// <summary>What one signal adds to a reward.</summary>
/// <param name="Name">The signal.</param>
/// <param name="Value">0 to 1; 1 is best, also for signals of which less is better.</param>
/// <param name="Weight">Its weight at that time.</param>
public sealed record SignalShare(string Name, double Value, double Weight)
{
    public double Weighted => Value * Weight;
}
