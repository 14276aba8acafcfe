namespace OpenClaw.Policy.Alignment.DecisionModel.Contract;

/// <summary>What the model knows of a task.</summary>
/// <param name="TaskType">4 places, one of them 1.</param>
/// <param name="Technologies">8 places, any of them 1.</param>
/// <param name="Mood">3 places, one of them 1.</param>
/// <param name="TimeOfDay">Hours by 24: 0 to 1.</param>
/// <param name="RecentPerformance">The moving average of the rewards: 0 to 1.</param>
public sealed record TaskState(
    IReadOnlyList<double> TaskType, IReadOnlyList<double> Technologies, IReadOnlyList<double> Mood, double TimeOfDay, double RecentPerformance)
{
    /// <summary>The parts one behind another: 17 places.</summary>
    public double[] ToVector() => [.. TaskType, .. Technologies, .. Mood, TimeOfDay, RecentPerformance];
}
