namespace OpenClaw.Policy.Alignment.DecisionModel.Training;

/// <summary>Says when a score has stopped to improve.</summary>
/// <param name="patience">How many scores in a row may fail to improve.</param>
/// <param name="minimumDelta">By how much more than this a score has to be better.</param>
/// <param name="higherIsBetter">Whether the score is a gain and not a loss.</param>
public sealed class EarlyStopping(int patience = 10, double minimumDelta = 0.001, bool higherIsBetter = true)
{
    private int _misses;

    /// <summary>The best score so far; null before the first.</summary>
    public double? Best { get; private set; }

    /// <summary>Whether it was said once to stop.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>Whether to stop after this score. The first never stops.</summary>
    public bool Check(double score)
    {
        if (Best is not { } best)
        {
            Best = score;
            return false;
        }

        if (higherIsBetter ? score > best + minimumDelta : score < best - minimumDelta)
        {
            Best = score;
            _misses = 0;
        }
        else
        {
            _misses++;
        }

        var stops = _misses >= patience;
        HasStopped |= stops;
        return stops;
    }

    public void Reset()
    {
        Best = null;
        HasStopped = false;
        _misses = 0;
    }
}
