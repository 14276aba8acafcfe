using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// A repository within the work tree of another, such as a submodule. A change that turns a folder into a submodule brings a base of its
/// own along: <c>origin/main</c> is then a branch of whatever repository the change names.
/// </summary>
internal static class NestedRepository
{
    /// <param name="git">The repository that the config lies in.</param>
    /// <param name="revision">The base.</param>
    /// <param name="configPath">Absolute.</param>
    /// <param name="access">Which git.</param>
    /// <exception cref="GitException">The base of the outer repository has this very config as a file of its own.</exception>
    public static void Refuse(GitRepository git, string revision, string configPath, GitAccess access)
    {
        using var outer = Outer(git, access);
        if (outer?.TryResolve(revision) is { } commit && outer.Files(commit).GetKind(configPath) == EntryKind.File)
        {
            throw new GitException(
                GitFailure.UnknownRevision,
                $"{outer.RelativePath(git.TopLevel)} is a repository of its own here; in the base of the repository around it, it is a folder with this config. "
                    + "Its branches are those of the change.",
                "Have the change reviewed that makes it a submodule, and judge the submodule in its own repository.");
        }
    }

    /// <summary>The repository around one; null when there is none, or something that only looks like one, which no change can bring along.</summary>
    private static GitRepository? Outer(GitRepository git, GitAccess access)
    {
        try
        {
            return Path.GetDirectoryName(git.TopLevel) is { } above && GitTopLevel.Find(above) is { } top ? GitRepository.Open(top, access) : null;
        }
        catch (GitException error) when (error.Failure == GitFailure.NoRepository)
        {
            return null;
        }
    }
}
