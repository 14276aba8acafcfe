using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>The commit that a step has checked out.</summary>
internal static class CheckedOutCommit
{
    /// <summary>
    /// The commit of the repository that a folder lies in; where that is a repository within another one, the one that the runner names, if it is the
    /// commit of an outer one. Null without a repository or a commit: then there is no base either, and the gate says so when it looks for one.
    /// </summary>
    /// <param name="runner">What the runner says.</param>
    /// <param name="folder">Absolute.</param>
    public static GitCommit? Find(RunnerEnvironment runner, string folder)
    {
        GitCommit? nearest = null;
        for (var current = GitTopLevel.Find(folder); current is not null; current = Outer(current, runner.Workspace))
        {
            var commit = HeadOf(current);
            if (commit is not null && commit.Id == runner.Commit)
            {
                return commit;
            }

            nearest ??= commit;
        }

        return nearest;
    }

    private static string? Outer(string topLevel, string workspace) =>
        Path.GetDirectoryName(topLevel) is { } above && PathRules.IsInside(above, workspace) ? GitTopLevel.Find(above) : null;

    private static GitCommit? HeadOf(string topLevel)
    {
        try
        {
            using var repository = GitRepository.Open(topLevel);
            return repository.TryResolve("HEAD");
        }
        catch (GitException)
        {
            return null;
        }
    }
}
