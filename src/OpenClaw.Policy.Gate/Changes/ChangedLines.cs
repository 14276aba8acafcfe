using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Git.Changes;

namespace OpenClaw.Policy.Gate.Changes;

/// <summary>The lines that a change added or edited, by file: those that a hosting service shows in the change.</summary>
internal sealed class ChangedLines
{
    private readonly string _topLevel;
    private readonly Dictionary<string, IReadOnlyList<LineHunk>> _files;

    /// <param name="topLevel">The top of the work tree, absolute.</param>
    /// <param name="files">The files of the change that were looked at.</param>
    public ChangedLines(string topLevel, IEnumerable<FileHunks> files)
    {
        _topLevel = topLevel;
        _files = files.Where(static f => f.File.NewPath is not null).ToDictionary(static f => f.File.NewPath!, static f => f.Hunks, StringComparer.Ordinal);
    }

    /// <summary>Reads the change from its fork to the commit that is checked out, in submodules too, as far as it touches some files.</summary>
    /// <param name="root">The top of the work tree, absolute.</param>
    /// <param name="forkId">The commit that the change started from.</param>
    /// <param name="paths">Absolute; what lies outside the work tree is left aside.</param>
    /// <param name="git">Which git; null takes the one of this machine.</param>
    /// <exception cref="GitException">The clone lacks a commit, or git failed.</exception>
    public static ChangedLines Read(string root, string forkId, IEnumerable<string> paths, GitAccess? git = null)
    {
        using var repository = GitRepository.Open(root, git);
        var wanted = paths.Select(repository.RelativePath).OfType<string>().Distinct(StringComparer.Ordinal);
        return new ChangedLines(repository.TopLevel, ChangedWork.Lines(repository, repository.Resolve(forkId), wanted));
    }

    /// <summary>Whether all lines of a place are in the change: GitHub shows it only then.</summary>
    public bool Hold(DiagnosticLocation location)
    {
        if (location.StartLine == 0 || !_files.TryGetValue(PathRules.RelativeWithSlashes(_topLevel, location.Path), out var hunks))
        {
            return false;
        }

        // Hunks do not touch each other, so a place that begins in one and ends in another has a line between them.
        return hunks.Any(h => h.ContainsNew(location.StartLine) && h.ContainsNew(location.EndLine));
    }
}
