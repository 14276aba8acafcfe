namespace OpenClaw.Policy.Git;

/// <summary>The files of the index: those of the commit that <c>git commit</c> would make now.</summary>
public sealed class StagedFileSet : TreeFileSet
{
    internal StagedFileSet(GitRepository repository, string treeId)
        : base(repository, treeId)
    {
    }
}
