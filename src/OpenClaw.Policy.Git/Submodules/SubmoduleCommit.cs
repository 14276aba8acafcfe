namespace OpenClaw.Policy.Git.Submodules;

/// <summary>What a gitlink stands for.</summary>
/// <param name="Repository">A clone that holds the commit; disposed with the repository that it was found from.</param>
/// <param name="Commit">The commit that the gitlink names.</param>
internal sealed record SubmoduleCommit(GitRepository Repository, GitCommit Commit);
