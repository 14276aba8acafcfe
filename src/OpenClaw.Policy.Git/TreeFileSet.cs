using System.Collections.Concurrent;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git.Trees;

namespace OpenClaw.Policy.Git;

/// <summary>
/// Files that git keeps, of a commit or of the index, at the paths where a checkout of it and of its submodules would put them. Links inside the repository are followed,
/// links that lead out of it give <see cref="FileReadStatus.OutsideRoot"/>, as in a folder. Names are compared exactly on every system. What
/// the clones themselves do not hold is no result but a <see cref="GitException"/>: nobody can tell what is there.
/// </summary>
public abstract class TreeFileSet : IFileSet
{
    private readonly TreePlace _place;
    private readonly TreeWalk _walk;
    private readonly ConcurrentDictionary<string, bool> _submodules = new(StringComparer.Ordinal);

    private protected TreeFileSet(GitRepository repository, string treeId)
    {
        _place = new TreePlace(repository.TopLevel);
        _walk = new TreeWalk(new TreeFolder(repository, treeId, Tops: []), _place);
    }

    /// <summary>The tops of the submodules that were looked into so far, absolute.</summary>
    public IReadOnlyCollection<string> Submodules => [.. _submodules.Keys];

    /// <exception cref="GitException">The clone does not hold what the path leads to, or git failed.</exception>
    public FileReadResult Read(string path, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Follow(path) is not { } followed)
        {
            return new(FileReadStatus.OutsideRoot, path, default, path);
        }

        return followed switch
        {
            { Outcome: TreePathOutcome.Missing } => FileReadResult.NotFound(path),
            { Outcome: TreePathOutcome.BelowFile } => new(FileReadStatus.NotADirectory, path, default, path),
            { Outcome: TreePathOutcome.Outside } => new(FileReadStatus.OutsideRoot, path, default, path),
            { Outcome: TreePathOutcome.Loop } => new(FileReadStatus.Failed, path, default, path, "its symbolic links form a loop"),
            { Entry.Kind: TreeEntryKind.File } when Path.EndsInDirectorySeparator(path) => new(FileReadStatus.NotADirectory, path, default, path),
            { Entry: { Kind: TreeEntryKind.File } file } => ReadFile(path, followed, file, maxBytes),
            _ => new(FileReadStatus.Directory, path, default, _place.Absolute(followed.Segments)),
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

    /// <summary>Whether there is a folder of the repository at a path, and no submodule; links are followed.</summary>
    /// <param name="path">Absolute.</param>
    /// <exception cref="GitException">The clone does not hold a folder on the way, or git failed.</exception>
    public bool IsOwnFolder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Follow(path) is { Outcome: TreePathOutcome.Found, Entry.Kind: TreeEntryKind.Folder };
    }

    /// <summary>The names in a folder, ordinal order; empty when there is no folder.</summary>
    /// <param name="folder">Absolute.</param>
    /// <exception cref="GitException">The clone does not hold a folder on the way, or git failed.</exception>
    public IReadOnlyList<string> List(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var listed = Follow(folder) switch
        {
            { Outcome: TreePathOutcome.Found, Entry: { Kind: TreeEntryKind.Folder } entry } found => found.Folder.Below(entry),
            { Outcome: TreePathOutcome.Found, Entry: { Kind: TreeEntryKind.Submodule } entry } found => found.Folder.Enter(found.Segments, entry),
            _ => null,
        };
        return listed is null ? [] : [.. listed.Repository.Trees.ReadTree(listed.TreeId).Keys.Order(StringComparer.Ordinal)];
    }

    private FileReadResult ReadFile(string path, TreePath followed, TreeEntry file, int maxBytes)
    {
        var real = _place.Absolute(followed.Segments);
        return followed.Folder.Repository.Trees.ReadBlob(file.Id, maxBytes) is { } content
            ? new(FileReadStatus.Found, path, content, real)
            : new(FileReadStatus.TooLarge, path, default, real);
    }

    private TreePath? Follow(string path)
    {
        if (_place.Relative(path) is not { } relative)
        {
            return null;
        }

        var followed = _walk.Follow(TreePlace.Names(relative));
        foreach (var top in followed.Folder.Tops)
        {
            _submodules.TryAdd(_place.Absolute([.. followed.Segments.Take(top)]), true);
        }

        return followed;
    }
}
