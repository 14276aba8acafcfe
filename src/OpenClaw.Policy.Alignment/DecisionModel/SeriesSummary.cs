namespace OpenClaw.Policy.Alignment.DecisionModel;

/// <summary>What a series of numbers comes to.</summary>
/// <param name="Count">How many there are, at least one.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Of the population, not of a sample.</param>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The most.</param>
/// <param name="First">The first.</param>
/// <param name="Latest">The last.</param>
public sealed record SeriesSummary(int Count, double Mean, double StandardDeviation, double Minimum, double Maximum, double First, double Latest)
{
    /// <summary>Last minus first.</summary>
    public double Improvement => Count > 1 ? Latest - First : 0;

    /// <summary>The summary, or null of no numbers.</summary>
    public static SeriesSummary? Of(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
        {
            return null;
        }

        double[] all = [.. values];
        return new(all.Length, NumpySums.Mean(all), NumpySums.StandardDeviation(all), all.Min(), all.Max(), all[0], all[^1]);
    }
}
