using OpenClaw.Policy.Git.Submodules;

namespace OpenClaw.Policy.Git.Changes;

/// <summary>The lines of some files that differ between a commit and what is checked out, in a repository and in its submodules.</summary>
public static class ChangedWork
{
    /// <param name="repository">The outermost repository.</param>
    /// <param name="from">Of this repository. A submodule is compared with the commit that its gitlink names.</param>
    /// <param name="paths">From the top level, with <c>/</c>.</param>
    /// <returns>The files among the paths that differ, with names from the top level of the outermost repository.</returns>
    /// <exception cref="GitException">A clone lacks a part of a commit, or git failed.</exception>
    public static IReadOnlyList<FileHunks> Lines(GitRepository repository, GitCommit from, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(paths);
        var places = paths.Select(path => (Path: path, Link: Gitlink.Find(repository, from, path))).ToList();
        var own = places.Where(static p => p.Link is null).Select(static p => p.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. OwnLines(repository, from, own),
            .. places.Select(static p => p.Link).OfType<Gitlink>().GroupBy(static l => l with { Rest = "" }).SelectMany(l => LinesBelow(repository, l.Key, l)),
        ];
    }

    private static IReadOnlyList<FileHunks> OwnLines(GitRepository repository, GitCommit from, HashSet<string> paths)
    {
        if (paths.Count == 0)
        {
            return [];
        }

        var head = repository.Resolve("HEAD");
        return CommitDifference.Lines(repository, from, head, CommitDifference.Files(repository, from, head).Where(f => f.NewPath is { } path && paths.Contains(path)));
    }

    private static IEnumerable<FileHunks> LinesBelow(GitRepository repository, Gitlink link, IEnumerable<Gitlink> files)
    {
        var (inner, from) = link.Follow(repository);
        return Lines(inner, from, files.Select(static f => f.Rest)).Select(f => f with { File = Below(f.File, link.Path) });
    }

    private static FileChange Below(FileChange file, string folder) => file with
    {
        OldPath = file.OldPath is { } old ? $"{folder}/{old}" : null,
        NewPath = file.NewPath is { } now ? $"{folder}/{now}" : null,
    };
}
