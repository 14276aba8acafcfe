namespace OpenClaw.Policy.Alignment.DecisionModel.Agent;

/// <summary>Draws by weight as numpy's <c>random.choice</c> does with a drawn number.</summary>
internal static class Drawing
{
    /// <summary>The first place whose share of the running sum lies above the number.</summary>
    /// <param name="weights">Not negative, and not all zero.</param>
    /// <param name="uniform">A number from 0 to below 1.</param>
    public static int Choice(ReadOnlySpan<double> weights, double uniform)
    {
        var sums = new double[weights.Length];
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sums[i] = sum += weights[i];
        }

        var place = Array.FindIndex(sums, s => s / sum > uniform);
        return place < 0 ? weights.Length - 1 : place;
    }

    /// <summary>A number of the normal distribution, of two drawn ones.</summary>
    public static double Normal(double mean, double deviation, Func<double> uniform)
    {
        // 1 minus the number is never 0, of which there is no logarithm.
        var radius = Math.Sqrt(-2 * Math.Log(1 - uniform()));
        return mean + (deviation * radius * Math.Cos(2 * Math.PI * uniform()));
    }
}
