namespace OpenClaw.Policy.Git.Changes;

/// <summary>Lines that were replaced by others. Lines count from 1.</summary>
/// <param name="OldStart">The first line that went; the line before the gap when none went.</param>
/// <param name="OldCount">How many lines went.</param>
/// <param name="NewStart">The first line that came; the line before the gap when none came.</param>
/// <param name="NewCount">How many lines came.</param>
public sealed record LineHunk(int OldStart, int OldCount, int NewStart, int NewCount)
{
    /// <summary>Whether a line of the new file is one of those that came.</summary>
    public bool ContainsNew(int line) => line >= NewStart && line - NewStart < NewCount;
}
