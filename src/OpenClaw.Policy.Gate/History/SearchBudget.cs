using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.History;

/// <summary>
/// What a search of the history may cost. It counts, so that a search ends alike on every machine; the clock is only for what no count
/// foresees, such as a few small files that take seconds to put together.
/// </summary>
/// <param name="clock">What the time from now on is measured by.</param>
internal sealed class SearchBudget(TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();

    /// <summary>
    /// Some thirty evaluations are enough for ten thousand commits. A hash that nobody ever had, or a history made to need more (losses in
    /// merges of merges, inputs that lead to more inputs), must not keep a build waiting for minutes: a thousand of a small workspace
    /// take two or three seconds.
    /// </summary>
    public int Evaluations { get; init; } = 1000;

    /// <summary>Bytes of the files that are read for them: a thousand times those of a large workspace.</summary>
    public long Bytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>As long as one answer of git may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Demands that one more commit may be evaluated.</summary>
    /// <exception cref="GitException">The search has cost enough.</exception>
    public void Demand(WorkspaceHistory history)
    {
        var spent = history.Evaluations >= Evaluations ? $"{Evaluations} evaluations"
            : history.BytesRead >= Bytes ? $"{Bytes} bytes of files"
            : clock.GetElapsedTime(_start) >= Time ? $"{Time.TotalSeconds} seconds"
            : null;
        if (spent is not null)
        {
            throw new GitException(GitFailure.TooMuch, $"The history cannot be searched to its end by {spent}.");
        }
    }
}
