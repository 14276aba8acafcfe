using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Git.WorkTree;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>
/// Inputs that are not what the checked-out commit holds. What is accepted has to be something that others can check out, and the
/// acceptance a change of its own.
/// </summary>
internal static class UncommittedInputs
{
    /// <param name="judged">The run whose inputs count.</param>
    /// <param name="recordPath">The record, which counts too. Absolute.</param>
    /// <param name="written">Files that an earlier run of the same acceptance has written.</param>
    /// <param name="git">Which git.</param>
    /// <returns>A reason for each, at the file; none outside a git work tree, where nothing can be compared.</returns>
    /// <exception cref="GitException">git is missing or failed.</exception>
    public static IReadOnlyList<GateDiagnostic> Of(GateResult judged, string recordPath, IReadOnlyCollection<string> written, GitAccess git)
    {
        if (GitTopLevel.Find(judged.Root) is null)
        {
            return [];
        }

        using var repository = GitRepository.Open(judged.Root, git);
        var paths = judged.Inputs
            .Where(static i => i.Kind is EntryKind.File or EntryKind.Missing)
            .Select(static i => i.Path)
            .Append(recordPath)
            .Except(written)
            .Where(p => !string.IsNullOrEmpty(repository.RelativePath(p)));
        return [.. WorkTreeStatus.Of(repository, paths)
            .Where(static s => s.Value is not (WorkTreeState.Clean or WorkTreeState.Absent))
            .OrderBy(static s => s.Key, StringComparer.Ordinal)
            .Select(s => AcceptReasons.NotAccepted(
                $"{repository.RelativePath(s.Key)} is not as it is committed ({Word(s.Value)}).",
                "Commit first: an acceptance is a change of its own.",
                s.Key))];
    }

    private static string Word(WorkTreeState state) => state switch
    {
        WorkTreeState.Untracked => "untracked",
        WorkTreeState.Staged => "staged",
        WorkTreeState.Deleted => "deleted",
        WorkTreeState.Conflicted => "in conflict",
        _ => "modified",
    };
}
