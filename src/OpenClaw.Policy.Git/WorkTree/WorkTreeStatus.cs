using System.Text;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git.Trees;

namespace OpenClaw.Policy.Git.WorkTree;

/// <summary>
/// Whether files of the work tree are what the checked-out commit holds. git's own <c>status</c> would run the filters that the
/// repository names; here contents are compared as they are, but for the line ends that git may convert.
/// </summary>
public static class WorkTreeStatus
{
    /// <param name="repository">The repository.</param>
    /// <param name="paths">Absolute paths of files or submodules, existing or not; links on the way are not followed.</param>
    /// <returns>The state of each path, under the path as it was given. A path outside the work tree is <see cref="WorkTreeState.Untracked"/>.</returns>
    /// <exception cref="GitException">git failed.</exception>
    public static IReadOnlyDictionary<string, WorkTreeState> Of(GitRepository repository, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(paths);
        var relative = paths.Distinct(StringComparer.Ordinal).ToDictionary(static p => p, repository.RelativePath, StringComparer.Ordinal);
        var index = IndexEntries.Read(repository, [.. relative.Values.Where(static p => !string.IsNullOrEmpty(p)).OfType<string>()]);
        var head = repository.TryResolve("HEAD");
        return relative.ToDictionary(
            static p => p.Key,
            p => string.IsNullOrEmpty(p.Value) ? WorkTreeState.Untracked : StateOf(repository, index, head, p.Key, p.Value),
            StringComparer.Ordinal);
    }

    private static WorkTreeState StateOf(GitRepository repository, IndexEntries index, GitCommit? head, string absolute, string relative)
    {
        if (index.IsConflicted(relative))
        {
            return WorkTreeState.Conflicted;
        }

        var committed = head is null ? null : repository.Trees.Find(head.TreeId, TreePlace.Names(relative));
        var staged = index.Find(relative);
        if (committed?.Id != staged)
        {
            return staged is null && !IsThere(absolute) ? WorkTreeState.Deleted : WorkTreeState.Staged;
        }

        return (committed is not null, IsThere(absolute)) switch
        {
            (false, false) => WorkTreeState.Absent,
            (false, true) => WorkTreeState.Untracked,
            (true, false) => WorkTreeState.Deleted,
            (true, true) => IsSame(repository, absolute, committed!) ? WorkTreeState.Clean : WorkTreeState.Modified,
        };
    }

    private static bool IsThere(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static bool IsSame(GitRepository repository, string path, TreeEntry committed) => committed.Kind == TreeEntryKind.Submodule
        ? IsCheckedOut(path, committed.Id, repository.Access)
        : IsSame(path, committed.Id, repository.IsSha256);

    private static bool IsCheckedOut(string submodule, string id, GitAccess access)
    {
        if (!GitTopLevel.IsTop(submodule))
        {
            return false;
        }

        using var inner = GitRepository.Open(submodule, access);
        return inner.TryResolve("HEAD")?.Id == id;
    }

    private static bool IsSame(string path, string id, bool isSha256)
    {
        if (new FileInfo(path) is { LinkTarget: { } target })
        {
            return BlobId.Of(Encoding.UTF8.GetBytes(target), isSha256) == id;
        }

        if (ReadFile(path) is not { } content)
        {
            return false;
        }

        return BlobId.Of(content.Span, isSha256) == id || BlobId.Of(BlobId.WithPlainLineEnds(content.Span), isSha256) == id;
    }

    /// <summary>Null when it is no file, cannot be read or is larger than any input of an evaluation.</summary>
    private static ReadOnlyMemory<byte>? ReadFile(string path)
    {
        try
        {
            return RegularFile.ReadAll(path, FileLimits.Document, followsLink: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
