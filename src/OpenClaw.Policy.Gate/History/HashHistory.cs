using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.History;

/// <summary>Since when an accepted hash no longer holds.</summary>
/// <param name="State">The answer.</param>
/// <param name="Since">The commit that ended it, with author and date; null unless a commit did.</param>
/// <param name="LastHeld">The commit before it, which still has the hash; null unless a commit ended it, or only the work tree did.</param>
/// <param name="MergedBy">The merge that brought <paramref name="Since"/> into this branch; null when it was made on it.</param>
/// <param name="Evaluations">How many commits were evaluated.</param>
public sealed record HashHistory(HashHistoryState State, GitCommit? Since, GitCommit? LastHeld, GitCommit? MergedBy, int Evaluations)
{
    /// <summary>What a search that failed says; null without git or a repository, where nobody expects a history.</summary>
    internal static HashHistory? Of(GitException error) => error.Failure switch
    {
        GitFailure.NotInstalled or GitFailure.NoRepository or GitFailure.RefusedRepository => null,
        GitFailure.MissingObject => Without(HashHistoryState.BeyondClone),
        _ => Without(HashHistoryState.Unsearchable),
    };

    private static HashHistory Without(HashHistoryState state) => new(state, Since: null, LastHeld: null, MergedBy: null, Evaluations: 0);
}
