using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git.Trees;

namespace OpenClaw.Policy.Git;

/// <summary>
/// The files of a commit, at the paths where a checkout of it would put them. Links inside the repository are followed, links that lead
/// out of it give <see cref="FileReadStatus.OutsideRoot"/>, as in a folder. Names are compared exactly on every system. Files of
/// submodules belong to another repository and give <see cref="FileReadStatus.Failed"/>. What the clone itself does not hold is no
/// result but a <see cref="GitException"/>: nobody can tell what the commit has there.
/// </summary>
public sealed class CommitFileSet : IFileSet
{
    private readonly TreeReader _trees;
    private readonly TreePlace _place;
    private readonly TreeWalk _walk;

    internal CommitFileSet(TreeReader trees, GitCommit commit, string root)
    {
        Commit = commit;
        _trees = trees;
        _place = new TreePlace(root);
        _walk = new TreeWalk(trees, commit.TreeId, _place);
    }

    public GitCommit Commit { get; }

    /// <exception cref="GitException">The clone does not hold what the path leads to, or git failed.</exception>
    public FileReadResult Read(string path, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Follow(path) is not { } followed)
        {
            return new(FileReadStatus.OutsideRoot, path, default, path);
        }

        var real = _place.Absolute(followed.Segments);
        return followed switch
        {
            { Outcome: TreePathOutcome.Missing } => FileReadResult.NotFound(path),
            { Outcome: TreePathOutcome.BelowFile } => new(FileReadStatus.NotADirectory, path, default, path),
            { Outcome: TreePathOutcome.Outside } => new(FileReadStatus.OutsideRoot, path, default, path),
            { Outcome: TreePathOutcome.Loop } => new(FileReadStatus.Failed, path, default, path, "its symbolic links form a loop"),
            { Outcome: TreePathOutcome.InSubmodule } => new(FileReadStatus.Failed, path, default, path, "it lies in a submodule, whose files are not in this repository"),
            { Entry.Kind: TreeEntryKind.File } when Path.EndsInDirectorySeparator(path) => new(FileReadStatus.NotADirectory, path, default, path),
            { Entry: { Kind: TreeEntryKind.File } file } => ReadFile(path, real, file, maxBytes),
            _ => new(FileReadStatus.Directory, path, default, real),
        };
    }

    /// <exception cref="GitException">The clone does not hold a folder on the way, or git failed.</exception>
    public EntryKind GetKind(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Follow(path) switch
        {
            { Outcome: TreePathOutcome.Missing or TreePathOutcome.BelowFile } => EntryKind.Missing,
            { Outcome: TreePathOutcome.Found, Entry.Kind: TreeEntryKind.File } => EntryKind.File,
            { Outcome: TreePathOutcome.Found } => EntryKind.Directory,
            _ => EntryKind.Other,
        };
    }

    /// <summary>Never: a tree has no hard links, and a checkout gives each of its files a content of its own.</summary>
    public bool HasOtherNames(string path) => false;

    /// <summary>The names in a folder of the commit, ordinal order; empty when there is no folder.</summary>
    /// <param name="folder">Absolute.</param>
    /// <exception cref="GitException">The clone does not hold a folder on the way, or git failed.</exception>
    public IReadOnlyList<string> List(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var tree = Follow(folder) switch
        {
            { Outcome: TreePathOutcome.Found, Entry: null } => Commit.TreeId,
            { Outcome: TreePathOutcome.Found, Entry: { Kind: TreeEntryKind.Folder, Id: var id } } => id,
            _ => null,
        };
        return tree is null ? [] : [.. _trees.ReadTree(tree).Keys.Order(StringComparer.Ordinal)];
    }

    private FileReadResult ReadFile(string path, string real, TreeEntry file, int maxBytes) =>
        _trees.ReadBlob(file.Id, maxBytes) is { } content
            ? new(FileReadStatus.Found, path, content, real)
            : new(FileReadStatus.TooLarge, path, default, real);

    private TreePath? Follow(string path) => _place.Relative(path) is { } relative ? _walk.Follow(TreePlace.Names(relative)) : null;
}
