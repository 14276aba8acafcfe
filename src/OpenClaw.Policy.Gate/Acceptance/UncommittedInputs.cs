using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Git.WorkTree;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>
/// Inputs that are not what the checked-out commits hold. What is accepted has to be something that others can check out, and the
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

        using var holders = new HoldingRepositories(judged.Root, git);
        var paths = judged.Inputs
            .Where(static i => i.Kind is EntryKind.File or EntryKind.Missing)
            .Select(static i => i.Path)
            .Append(recordPath)
            .Except(written)
            .ToList();
        var submodules = paths.SelectMany(p => Submodules(p, recordPath, holders)).Distinct(StringComparer.Ordinal);
        return [.. paths.Concat(submodules)
            .Select(p => (Path: p, Repository: holders.Of(p)))
            .Where(static p => p.Repository is not null)
            .GroupBy(static p => p.Repository!, static p => p.Path)
            .SelectMany(static group => WorkTreeStatus.Of(group.Key, group))
            .Where(static s => s.Value is not (WorkTreeState.Clean or WorkTreeState.Absent))
            .OrderBy(static s => s.Key, StringComparer.Ordinal)
            .Select(s => AcceptReasons.NotAccepted(
                $"{PathRules.RelativeWithSlashes(judged.Root, s.Key)} is not as it is committed ({Word(s.Value)}).",
                "Commit first: an acceptance is a change of its own.",
                s.Key))];
    }

    /// <summary>
    /// The submodules whose checked-out commits decide what an input is. That of the record itself is not among them: its repository is what the acceptance
    /// is committed to, wherever it is checked out.
    /// </summary>
    private static IEnumerable<string> Submodules(string path, string recordPath, HoldingRepositories holders)
    {
        for (var holder = holders.Of(path); holder is not null && !PathRules.IsInside(recordPath, holder.TopLevel); holder = holders.Of(holder.TopLevel))
        {
            yield return holder.TopLevel;
        }
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
