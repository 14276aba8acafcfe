namespace OpenClaw.Policy.Alignment.DecisionModel;

/// <summary>
/// Sums in the order in which numpy 1.24 adds (<c>pairwise_sum</c> of its loops): eight running sums up to 128 items, halves above. Another order gives other last digits.
/// </summary>
internal static class NumpySums
{
    private const int Lanes = 8;
    private const int Block = 128;

    public static double Sum(ReadOnlySpan<double> values)
    {
        if (values.Length < Lanes)
        {
            return LeftToRight(0, values);
        }

        if (values.Length > Block)
        {
            var half = values.Length / 2;
            half -= half % Lanes;
            return Sum(values[..half]) + Sum(values[half..]);
        }

        Span<double> lanes = stackalloc double[Lanes];
        values[..Lanes].CopyTo(lanes);
        var whole = values.Length - (values.Length % Lanes);
        for (var i = Lanes; i < whole; i++)
        {
            lanes[i % Lanes] += values[i];
        }

        var sum = (lanes[0] + lanes[1] + (lanes[2] + lanes[3])) + (lanes[4] + lanes[5] + (lanes[6] + lanes[7]));
        return LeftToRight(sum, values[whole..]);
    }

    /// <summary>Not a number of no items.</summary>
    public static double Mean(ReadOnlySpan<double> values) => Sum(values) / values.Length;

    /// <summary>The mean square of the distances from the mean.</summary>
    public static double Variance(ReadOnlySpan<double> values)
    {
        var mean = Mean(values);
        var squares = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var distance = values[i] - mean;
            squares[i] = distance * distance;
        }

        return Mean(squares);
    }

    public static double StandardDeviation(ReadOnlySpan<double> values) => Math.Sqrt(Variance(values));

    private static double LeftToRight(double sum, ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
