namespace OpenClaw.Policy.Git.Trees;

/// <summary>A folder of a commit.</summary>
/// <param name="Repository">What holds it.</param>
/// <param name="TreeId">Its id there.</param>
/// <param name="Tops">The submodules that it lies in, the outermost first: how many names their tops are away from the top folder.</param>
internal sealed record TreeFolder(GitRepository Repository, string TreeId, IReadOnlyList<int> Tops)
{
    /// <summary>How many names the repository's own top is away from the top folder.</summary>
    public int Top => Tops is [.., var last] ? last : 0;

    /// <summary>What stands under a name; null for nothing.</summary>
    /// <exception cref="GitException">The clone lacks the folder, or it is damaged.</exception>
    public TreeEntry? Find(string name) => Repository.Trees.ReadTree(TreeId).GetValueOrDefault(name);

    /// <summary>A folder in this one.</summary>
    public TreeFolder Below(TreeEntry folder) => this with { TreeId = folder.Id };

    /// <summary>The top of a submodule in this one.</summary>
    /// <param name="names">Its path from the top folder of all.</param>
    /// <param name="submodule">The gitlink.</param>
    /// <exception cref="GitException">No clone holds the commit that the gitlink names.</exception>
    public TreeFolder Enter(IReadOnlyList<string> names, TreeEntry submodule)
    {
        var path = string.Join('/', names.Skip(Top));
        var (repository, commit) = Repository.Clones.Find(Repository, path, submodule.Id);
        return new(repository, commit.TreeId, [.. Tops, names.Count]);
    }
}
