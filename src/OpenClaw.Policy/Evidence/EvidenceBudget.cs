using OpenClaw.Policy.Failures;

namespace OpenClaw.Policy.Evidence;

/// <summary>
/// Bounds the text of evidence. An address repeats the names on its way, and what agents inherit is observed for each of them, so that
/// evidence can grow with the square of the config: 16 MB of it could ask for terabytes.
/// </summary>
/// <param name="maximum">UTF-16 code units.</param>
internal sealed class EvidenceBudget(long maximum = EvidenceBudget.Maximum)
{
    /// <summary>
    /// UTF-16 code units of addresses and ids, 128 MB in memory. A config with ten thousand groups uses a fiftieth of it, and above it the
    /// real program runs into the limits of its own strings.
    /// </summary>
    private const long Maximum = 64 * 1024 * 1024;

    private long _spent;

    /// <summary>Counts text that is about to be made.</summary>
    /// <exception cref="EvaluationLimitException">It would be too much.</exception>
    public void Spend(int length)
    {
        _spent += length;
        if (_spent > maximum)
        {
            throw new EvaluationLimitException(
                $"Evidence would hold more than {maximum} characters: names are very long, or many agents inherit long lists.");
        }
    }
}
