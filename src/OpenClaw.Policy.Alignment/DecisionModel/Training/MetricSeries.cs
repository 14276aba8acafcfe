namespace OpenClaw.Policy.Alignment.DecisionModel.Training;

/// <summary>What the course of a metric shows.</summary>
/// <param name="points">The values in the order in which they were taken.</param>
public sealed class MetricSeries(IReadOnlyList<MetricPoint> points)
{
    private readonly double[] _values = [.. points.Select(static p => p.Value)];

    public SeriesSummary? Summary => SeriesSummary.Of(_values);

    /// <summary>Whether the last value lies above the first. A level course counts as decreasing, as in the real program.</summary>
    public string Trend => _values[^1] > _values[0] ? "increasing" : "decreasing";

    /// <summary>The step behind the first window whose variance lies below the threshold; null when there is none.</summary>
    public long? Convergence(int window = 10, double threshold = 0.01)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(window);
        return FirstWindow(window, end: true, values => NumpySums.Variance(values) < threshold);
    }

    /// <summary>The first step of the first window whose mean change lies below the threshold; null when there is none.</summary>
    public long? Plateau(int window = 20, double threshold = 0.001)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(window);
        return FirstWindow(window, end: false, values => Math.Abs(MeanChange(values)) < threshold);
    }

    private static double MeanChange(ReadOnlySpan<double> values)
    {
        var changes = new double[Math.Max(0, values.Length - 1)];
        for (var i = 0; i < changes.Length; i++)
        {
            changes[i] = values[i + 1] - values[i];
        }

        return NumpySums.Mean(changes);
    }

    /// <summary>As in the real program the last value ends no window.</summary>
    private long? FirstWindow(int window, bool end, WindowTest holds)
    {
        for (var i = window; i < _values.Length; i++)
        {
            if (holds(_values.AsSpan(i - window, window)))
            {
                return points[end ? i : i - window].Step;
            }
        }

        return null;
    }

    private delegate bool WindowTest(ReadOnlySpan<double> values);
}
