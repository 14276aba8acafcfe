namespace OpenClaw.Policy.Alignment.DecisionModel.Reward;

/// <summary>The eleven signals and what each learning phase and each complaint does to their weights: rows, so that a weight stands in one place.</summary>
internal static class RewardSignals
{
    public const string Early = "early";

    public const string Mature = "mature";

    private static readonly Row[] Rows =
    [
        new("test_coverage", 0.15, 0, 100, false, SignalReading.TestCoverage, MatureFactor: 1.5, ComplaintFactor: 1.2),
        new("code_quality", 0.10, 0, 10, false, SignalReading.CodeQuality, MatureFactor: 1.3, ComplaintFactor: 1.2),
        new("bug_count", 0.10, 0, 10, true, SignalReading.BugCount),
        new("task_time", 0.05, 0, 3600, true, SignalReading.TaskTime),
        new("acceptance_rate", 0.15, 0, 1, false, SignalReading.AcceptanceRate, EarlyFactor: 1.5),
        new("adoption_rate", 0.10, 0, 1, false, SignalReading.AdoptionRate, EarlyFactor: 1.3),
        new("rewrite_rate", 0.05, 0, 1, true, SignalReading.RewriteRate),
        new("user_rating", 0.15, 1, 5, false, SignalReading.UserRating, EarlyFactor: 1.5, ComplaintFactor: 1.3),
        new("feedback_count", 0.05, 0, 10, false, SignalReading.FeedbackCount, ComplaintFactor: 1.2),
        new("agent_preference", 0.05, 0, 1, false, SignalReading.AgentPreference, MatureFactor: 1.5, ComplaintFactor: 0.8),
        new("workflow_preference", 0.05, 0, 1, false, SignalReading.WorkflowPreference, MatureFactor: 1.3, ComplaintFactor: 0.8),
    ];

    public static IReadOnlyList<RewardSignal> BaseSignals() =>
        [.. Rows.Select(static r => new RewardSignal(r.Name, r.Weight, r.Minimum, r.Maximum, r.IsInverted) { Read = r.Read })];

    /// <summary>Weights of a phase: every phase but <c>early</c> counts as mature.</summary>
    public static void Weigh(IReadOnlyList<RewardSignal> signals, string phase) => Scale(signals, phase == Early ? static r => r.EarlyFactor : static r => r.MatureFactor);

    public static void WeighComplaint(IReadOnlyList<RewardSignal> signals) => Scale(signals, static r => r.ComplaintFactor);

    private static void Scale(IReadOnlyList<RewardSignal> signals, Func<Row, double> factor)
    {
        for (var i = 0; i < Rows.Length; i++)
        {
            signals[i].Weight *= factor(Rows[i]);
        }

        var total = signals.Aggregate(0.0, static (sum, s) => sum + s.Weight);
        foreach (var signal in signals.Where(_ => total != 0))
        {
            signal.Weight /= total;
        }
    }

    private sealed record Row(
        string Name,
        double Weight,
        double Minimum,
        double Maximum,
        bool IsInverted,
        Func<RewardContext, IPreferenceHistory?, double> Read,
        double EarlyFactor = 1,
        double MatureFactor = 1,
        double ComplaintFactor = 1);
}
