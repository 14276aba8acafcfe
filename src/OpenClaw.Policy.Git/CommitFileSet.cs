namespace OpenClaw.Policy.Git;

/// <summary>The files of a commit.</summary>
public sealed class CommitFileSet : TreeFileSet
{
    internal CommitFileSet(GitRepository repository, GitCommit commit)
        : base(repository, commit.TreeId) => Commit = commit;

    public GitCommit Commit { get; }
}
