using OpenClaw.Policy.Evaluation;

namespace OpenClaw.Policy.Evidence;

/// <summary>
/// Bounds the text of evidence. An address repeats the names on its way, so that one very long name above many short ones makes
/// evidence grow with the square of the config: 16 MB of it could ask for terabytes.
/// </summary>
/// <param name="maximum">UTF-16 code units.</param>
internal sealed class EvidenceBudget(long maximum = EvidenceBudget.Maximum)
{
    /// <summary>
    /// UTF-16 code units of addresses and ids, 128 MB in memory. A config with ten thousand groups uses a fiftieth of it, and above it the
    /// real program runs into the limits of its own strings.
    /// </summary>
    public const long Maximum = 64 * 1024 * 1024;

    private long _spent;

    /// <summary>Counts text that is about to be made.</summary>
    /// <exception cref="EvidenceLimitException">It would be too much.</exception>
    public void Spend(int length)
    {
        _spent += length;
        if (_spent > maximum)
        {
            throw new EvidenceLimitException($"The config's names are so long that evidence would hold more than {maximum} characters.");
        }
    }
}
