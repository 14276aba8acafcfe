using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>The commit that a step has checked out.</summary>
internal static class CheckedOutCommit
{
    /// <summary>
    /// The commit of the repository that a folder lies in; where that lies in others of the checkout, the one that the runner names, if it is the
    /// commit of one of them. Null without a repository or a commit: then there is no base either, and the gate says so when it looks for one.
    /// </summary>
    /// <param name="runner">What the runner says.</param>
    /// <param name="folder">Absolute.</param>
    /// <remarks>
    /// Not only the repositories that have a say about the folder (<see cref="EnclosingRepositories"/>): a job can check its repository out a second
    /// time within the first, and there too the merge that the runner has made names the base as it is now.
    /// </remarks>
    public static GitCommit? Find(RunnerEnvironment runner, string folder)
    {
        var commits = GitTopLevel.All(folder)
            .TakeWhile((top, outer) => outer == 0 || PathRules.IsInside(top, runner.Workspace))
            .Select(top => HeadOf(top, runner.Git)).OfType<GitCommit>().ToList();
        return commits.Find(c => c.Id == runner.Commit) ?? commits.FirstOrDefault();
    }

    private static GitCommit? HeadOf(string topLevel, GitAccess git)
    {
        try
        {
            using var repository = GitRepository.Open(topLevel, git);
            return repository.TryResolve("HEAD");
        }
        catch (GitException)
        {
            return null;
        }
    }
}
