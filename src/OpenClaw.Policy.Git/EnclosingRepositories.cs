using OpenClaw.Policy.Git.Trees;
using OpenClaw.Policy.Git.WorkTree;

namespace OpenClaw.Policy.Git;

/// <summary>
/// The repositories that a folder lies in. One within the work tree of another is a part of it when the outer one tracks something there,
/// as it does of a submodule; else the two only happen to lie in one another, as a clone below a home folder that is kept in git.
/// </summary>
public static class EnclosingRepositories
{
    /// <summary>
    /// The tops of the work trees that have a say about a folder, the outermost first: the nearest one, and each around it that tracks
    /// a file at or below the folder, or something that is no folder (a submodule) at or above it. git is asked only when there are several.
    /// </summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="revision">A name of a commit that counts beside the index and <c>HEAD</c> where a repository knows it; null for none.</param>
    /// <param name="access">Which git; null takes the one of this machine.</param>
    /// <returns>Empty when the folder lies in no work tree.</returns>
    /// <exception cref="GitException">A repository around the nearest one cannot be asked.</exception>
    public static IReadOnlyList<string> Find(string folder, string? revision = null, GitAccess? access = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var tops = GitTopLevel.All(folder).ToList();
        var outer = tops.Skip(1).Where((top, index) => Tracks(top, tops[index], folder, revision, access)).Reverse().ToList();
        return outer.Count == 0 ? [.. tops.Take(1)] : [.. outer, .. tops.Take(1).Except(outer).Where(top => IsRepository(top, access))];
    }

    private static bool Tracks(string top, string below, string folder, string? revision, GitAccess? access)
    {
        using var git = TryOpen(top, access);
        if (git is null)
        {
            return false;
        }

        var path = git.RelativePath(folder)!;
        var looked = LinksAbove(below, top).Prepend(below).Select(p => git.RelativePath(p)!).ToList();
        return IndexEntries.Read(git, looked).Paths.Any(entry => IsOnTheWay(entry, path)) || Commits(git, revision).Any(commit => Tracks(git, commit, path));
    }

    private static IEnumerable<string> LinksAbove(string path, string top)
    {
        for (var current = Path.GetDirectoryName(path); current is not null && current != top; current = Path.GetDirectoryName(current))
        {
            if (new FileInfo(current).LinkTarget is not null)
            {
                yield return current;
            }
        }
    }

    private static bool IsOnTheWay(string entry, string path) => TreePlace.IsAtOrBelow(entry, path) || TreePlace.IsAtOrBelow(path, entry);

    /// <summary>A folder of a tree holds something, else it would not be there.</summary>
    private static bool Tracks(GitRepository git, GitCommit commit, string path)
    {
        var entry = new TreeEntry(TreeEntryKind.Folder, commit.TreeId);
        foreach (var name in TreePlace.Names(path))
        {
            switch (git.Trees.ReadTree(entry.Id).GetValueOrDefault(name))
            {
                case null:
                    return false;
                case { Kind: TreeEntryKind.Folder } folder:
                    entry = folder;
                    break;
                default:
                    return true;
            }
        }

        return true;
    }

    /// <summary>All that a name can stand for: whether it is refused for having several meanings is decided later.</summary>
    private static IEnumerable<GitCommit> Commits(GitRepository git, string? revision)
    {
        IEnumerable<string> names = revision is null ? ["HEAD"] : ["HEAD", revision, .. RevisionName.OtherMeanings(revision)];
        return names.Select(git.TryResolve).OfType<GitCommit>().DistinctBy(static c => c.TreeId);
    }

    private static bool IsRepository(string top, GitAccess? access)
    {
        using var git = TryOpen(top, access);
        return git is not null;
    }

    /// <summary>Null for something that only looks like a repository, which no change can bring along and git passes over as well.</summary>
    private static GitRepository? TryOpen(string top, GitAccess? access)
    {
        try
        {
            return GitRepository.Open(top, access);
        }
        catch (GitException error) when (error.Failure == GitFailure.NoRepository)
        {
            return null;
        }
    }
}
