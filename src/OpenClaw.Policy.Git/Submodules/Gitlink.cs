using OpenClaw.Policy.Git.Trees;

namespace OpenClaw.Policy.Git.Submodules;

/// <summary>The first gitlink on the way to a path of a commit.</summary>
/// <param name="Path">Where it is, from the top level, with <c>/</c>.</param>
/// <param name="Id">The commit that it names.</param>
/// <param name="Rest">What is left of the path, from the submodule's own top level.</param>
internal sealed record Gitlink(string Path, string Id, string Rest)
{
    /// <summary>Null when the path does not lead into a submodule. Links are not followed.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="commit">Of this repository.</param>
    /// <param name="path">From the top level, with <c>/</c>.</param>
    /// <exception cref="GitException">The clone lacks a folder on the way.</exception>
    public static Gitlink? Find(GitRepository repository, GitCommit commit, string path)
    {
        var tree = commit.TreeId;
        var names = TreePlace.Names(path).ToList();
        for (var index = 0; index < names.Count - 1; index++)
        {
            switch (repository.Trees.ReadTree(tree).GetValueOrDefault(names[index]))
            {
                case { Kind: TreeEntryKind.Folder } folder:
                    tree = folder.Id;
                    break;
                case { Kind: TreeEntryKind.Submodule } submodule:
                    return new(string.Join('/', names.Take(index + 1)), submodule.Id, string.Join('/', names.Skip(index + 1)));
                default:
                    return null;
            }
        }

        return null;
    }

    /// <exception cref="GitException">No clone holds the commit.</exception>
    public SubmoduleCommit Follow(GitRepository outer) => outer.Clones.Find(outer, Path, Id);
}
