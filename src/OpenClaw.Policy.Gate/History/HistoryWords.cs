using System.Globalization;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.History;

/// <summary>What the history says of an accepted hash, in words. It quotes names of authors: every writer escapes it.</summary>
public static class HistoryWords
{
    /// <summary>A name is shown to be recognised; nobody checks what git holds there. In UTF-16 code units.</summary>
    private const int MaxName = 100;

    public static string ToWord(this HashHistoryState state) => state switch
    {
        HashHistoryState.Holds => "holds",
        HashHistoryState.ChangedInWorkTree => "changed-in-work-tree",
        HashHistoryState.ChangedByCommit => "changed-by-commit",
        HashHistoryState.NeverHeld => "never-held",
        HashHistoryState.BeyondClone => "beyond-clone",
        HashHistoryState.Unsearchable => "unsearchable",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>One or two sentences.</summary>
    public static string Of(HashHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.State switch
        {
            HashHistoryState.Holds => "The accepted hash holds.",
            HashHistoryState.ChangedInWorkTree =>
                $"The accepted hash no longer holds since a change that is not committed. The last that held it is {Name(history.LastHeld!)}.",
            HashHistoryState.ChangedByCommit =>
                $"The accepted hash no longer holds since {Name(history.Since!)}{Merge(history)}. The last that held it is {Name(history.LastHeld!)}.",
            HashHistoryState.NeverHeld => "No commit of this branch has the accepted hash.",
            HashHistoryState.BeyondClone =>
                "It is not known since when the accepted hash no longer holds, because the clone is shallow or partial and lacks the commit that held it.",
            HashHistoryState.Unsearchable =>
                "It is not known since when the accepted hash no longer holds, because the history could not be searched to its end.",
            _ => throw new ArgumentOutOfRangeException(nameof(history)),
        };
    }

    private static string Merge(HashHistory history) => history.MergedBy is { } merge ? $" (merged by {Name(merge)})" : "";

    private static string Name(GitCommit commit) =>
        string.Create(CultureInfo.InvariantCulture, $"commit {commit.ShortId} by {Author(commit.Author.Name)}, {commit.Author.When:yyyy-MM-dd}");

    private static string Author(string name)
    {
        if (name.Length <= MaxName)
        {
            return name.Length == 0 ? "nobody named" : name;
        }

        return $"{name.AsSpan(0, char.IsHighSurrogate(name[MaxName - 1]) ? MaxName - 1 : MaxName)}...";
    }
}
