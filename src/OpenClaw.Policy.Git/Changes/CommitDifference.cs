using System.Text;

namespace OpenClaw.Policy.Git.Changes;

/// <summary>
/// What differs between two commits. For a pull request the first is the merge base of its base and its head, the second the head:
/// that is what a hosting service shows as the change.
/// </summary>
public static class CommitDifference
{
    /// <summary>Past this many added and deleted files renames are told by equal content only, so that a large change stays fast.</summary>
    private const int RenameLimit = 1000;

    private static readonly string[] Options =
    [
        "diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", $"-l{RenameLimit}",
    ];

    /// <summary>The files that differ, in the order of git.</summary>
    /// <exception cref="GitException">The clone lacks a part of a commit, or git failed.</exception>
    public static IReadOnlyList<FileChange> Files(GitRepository repository, GitCommit from, GitCommit to)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return RawDifference.Parse(repository.Run([.. Options, from.Id, to.Id, "--"]).Span, out _);
    }

    /// <summary>The lines that differ in some files, whatever attributes say of their content (a file marked as binary has lines too).</summary>
    /// <param name="repository">Where both commits are.</param>
    /// <param name="from">The older commit.</param>
    /// <param name="to">The newer commit.</param>
    /// <param name="files">Of <see cref="Files"/>.</param>
    /// <exception cref="GitException">The clone lacks a part of a commit, or git failed.</exception>
    public static IReadOnlyList<FileHunks> Lines(GitRepository repository, GitCommit from, GitCommit to, IEnumerable<FileChange> files)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(files);
        var paths = files.SelectMany(static f => new[] { f.OldPath, f.NewPath }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (paths.Count == 0)
        {
            return [];
        }

        var output = repository.Run([.. Options, "--patch", "--text", "--unified=0", "--inter-hunk-context=0", from.Id, to.Id, "--", .. paths]);
        var changes = RawDifference.Parse(output.Span, out var patch);
        return PatchHunks.Parse(Encoding.Latin1.GetString(output.Span[patch..]), changes);
    }
}
