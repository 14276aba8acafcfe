using LibGit2Sharp;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git.Changes;
using OpenClaw.Policy.Git.WorkTree;

namespace OpenClaw.Policy.Git.Tests.SecondOpinion;

/// <summary>Compares the seam's answers about one repository with the library's.</summary>
/// <param name="seam">The seam.</param>
/// <param name="library">The library.</param>
/// <param name="which">Which repository it is, for the message.</param>
internal sealed class Opinion(GitRepository seam, Repository library, string which)
{
    /// <summary>Larger than any file of these repositories.</summary>
    private const int AnySize = 1 << 20;

    public void CompareNames(IReadOnlyList<Commit> commits)
    {
        string[] names = ["HEAD", "main", "refs/heads/main", "first", "HEAD~1", "HEAD^2", "nothing", commits[0].Sha, commits[0].Sha[..12]];
        foreach (var name in names)
        {
            Assert.AreEqual((library.Lookup(name) as Commit)?.Sha, seam.TryResolve(name)?.Id, $"{which}: {name}");
        }

        var commit = seam.Resolve(commits[^1].Sha);
        CollectionAssert.AreEqual(commits[^1].Parents.Select(static p => p.Sha).ToList(), commit.ParentIds.ToList(), which);
        Assert.AreEqual(commits[^1].Tree.Sha, commit.TreeId, which);
    }

    public void CompareFiles(Commit commit)
    {
        var files = seam.Files(seam.Resolve(commit.Sha));
        CollectionAssert.AreEqual(commit.Tree.Select(static e => e.Name).Order(StringComparer.Ordinal).ToList(), files.List(seam.TopLevel).ToList(), which);
        foreach (var (path, entry) in Entries(commit.Tree))
        {
            var absolute = Path.Combine(seam.TopLevel, path);
            if (entry.Mode == Mode.SymbolicLink)
            {
                continue;
            }

            if (entry.Target is Tree folder)
            {
                Assert.AreEqual(EntryKind.Directory, files.GetKind(absolute), $"{which}: {path}");
                CollectionAssert.AreEqual(folder.Select(static e => e.Name).Order(StringComparer.Ordinal).ToList(), files.List(absolute).ToList(), $"{which}: {path}");
                continue;
            }

            var read = files.Read(absolute, AnySize);
            Assert.AreEqual(FileReadStatus.Found, read.Status, $"{which}: {path}");
            CollectionAssert.AreEqual(Bytes((Blob)entry.Target), read.Bytes.ToArray(), $"{which}: {path}");
        }
    }

    /// <summary>The library names one merge base; all of them are those of the definition: common ancestors of which none is another's ancestor.</summary>
    public void CompareMergeBases(IReadOnlyList<Commit> commits, Commit first, Commit second)
    {
        var common = Ancestors(first).Intersect(Ancestors(second)).ToList();
        var best = common.Where(c => !common.Exists(other => other != c && Ancestors(commits.First(k => k.Sha == other)).Contains(c))).Order(StringComparer.Ordinal).ToList();
        var seams = seam.MergeBases(seam.Resolve(first.Sha), seam.Resolve(second.Sha)).Select(static c => c.Id).Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(best, seams, which);
        var librarys = library.ObjectDatabase.FindMergeBase(first, second)?.Sha;
        Assert.IsTrue(librarys is null ? seams.Count == 0 : seams.Contains(librarys), which);
    }

    public void CompareChanges(Commit from, Commit to)
    {
        var (older, newer) = (seam.Resolve(from.Sha), seam.Resolve(to.Sha));
        var changes = CommitDifference.Files(seam, older, newer);
        using var patch = library.Diff.Compare<Patch>(from.Tree, to.Tree, new CompareOptions { Similarity = SimilarityOptions.None, ContextLines = 0, InterhunkLines = 0 });
        CollectionAssert.AreEqual(
            patch.SelectMany(static c => Sides(c.Status is ChangeKind.Added ? null : c.OldPath, c.Status is ChangeKind.Deleted ? null : c.Path)).Distinct().Order(StringComparer.Ordinal).ToList(),
            changes.SelectMany(static c => Sides(c.OldPath, c.NewPath)).Distinct().Order(StringComparer.Ordinal).ToList(),
            $"{which}: {from.Sha} {to.Sha}");

        // Which of two equal lines went is a choice of the algorithm; how many came and went is not, for files without a new name.
        foreach (var lines in CommitDifference.Lines(seam, older, newer, changes).Where(static l => l.File.OldPath == l.File.NewPath))
        {
            var theirs = patch[lines.File.NewPath!];
            if (!theirs.IsBinaryComparison && theirs.Mode == theirs.OldMode)
            {
                var (added, deleted) = (lines.Hunks.Sum(static h => h.NewCount), lines.Hunks.Sum(static h => h.OldCount));
                Assert.AreEqual(theirs.LinesAdded - theirs.LinesDeleted, added - deleted, $"{which}: {lines.File.NewPath}");
            }
        }
    }

    /// <summary>The commits along first parents whose entry of a path is not that of their first parent.</summary>
    public void CompareHistory(Commit from)
    {
        foreach (var path in Entries(from.Tree).Where(static e => e.Entry.Target is Blob).Select(static e => e.Path).Take(2).Append("nowhere"))
        {
            List<string> touched = [];
            for (var commit = from; commit is not null; commit = commit.Parents.FirstOrDefault())
            {
                if (Entry(commit, path) != Entry(commit.Parents.FirstOrDefault(), path))
                {
                    touched.Add(commit.Sha);
                }
            }

            CollectionAssert.AreEqual(touched, PathHistory.List(seam, from.Sha, until: null, [path]).ToList(), $"{which}: {path}");
        }
    }

    public void CompareWorkTree()
    {
        var paths = library.RetrieveStatus(new StatusOptions { IncludeUnaltered = true, DetectRenamesInIndex = false, DetectRenamesInWorkDir = false }).Select(static e => e.FilePath).ToList();
        var states = WorkTreeStatus.Of(seam, paths.Select(p => Path.Combine(seam.TopLevel, p)));
        foreach (var path in paths)
        {
            Assert.AreEqual(State(library.RetrieveStatus(path)), states[Path.Combine(seam.TopLevel, path)], $"{which}: {path}");
        }
    }

    private static WorkTreeState State(FileStatus status) => status switch
    {
        _ when status.HasFlag(FileStatus.Conflicted) => WorkTreeState.Conflicted,
        _ when status.HasFlag(FileStatus.DeletedFromIndex) && !status.HasFlag(FileStatus.NewInWorkdir) => WorkTreeState.Deleted,
        _ when (status & (FileStatus.NewInIndex | FileStatus.ModifiedInIndex | FileStatus.DeletedFromIndex | FileStatus.TypeChangeInIndex)) != 0 => WorkTreeState.Staged,
        _ when status.HasFlag(FileStatus.DeletedFromWorkdir) => WorkTreeState.Deleted,
        _ when (status & (FileStatus.ModifiedInWorkdir | FileStatus.TypeChangeInWorkdir)) != 0 => WorkTreeState.Modified,
        FileStatus.NewInWorkdir => WorkTreeState.Untracked,
        _ => WorkTreeState.Clean,
    };

    private static IEnumerable<string> Sides(string? before, string? after) =>
        new[] { before is null ? null : $"-{before}", after is null ? null : $"+{after}" }.OfType<string>();

    private static (string?, Mode?) Entry(Commit? commit, string path) => commit?[path] is { } entry ? (entry.Target.Sha, entry.Mode) : (null, null);

    private static HashSet<string> Ancestors(Commit commit)
    {
        HashSet<string> found = [];
        var open = new Stack<Commit>([commit]);
        while (open.TryPop(out var next))
        {
            if (found.Add(next.Sha))
            {
                foreach (var parent in next.Parents)
                {
                    open.Push(parent);
                }
            }
        }

        return found;
    }

    private static IEnumerable<(string Path, TreeEntry Entry)> Entries(Tree tree) => tree.SelectMany(static e =>
        e.Target is Tree folder ? Entries(folder).Prepend((e.Path, e)) : [(e.Path, e)]);

    private static byte[] Bytes(Blob blob)
    {
        using var stream = blob.GetContentStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
