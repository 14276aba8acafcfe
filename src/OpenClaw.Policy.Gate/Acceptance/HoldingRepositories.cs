using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>The repositories, at a root and below it, that hold files: the root's own, or those of submodules. Each is opened once.</summary>
/// <param name="root">Absolute.</param>
/// <param name="git">Which git.</param>
internal sealed class HoldingRepositories(string root, GitAccess git) : IDisposable
{
    private readonly Dictionary<string, GitRepository?> _opened = new(StringComparer.Ordinal);

    /// <summary>The repository that a file or a submodule belongs to; null for one outside the root.</summary>
    /// <param name="path">Absolute.</param>
    /// <exception cref="GitException">git is missing or does not accept a repository.</exception>
    public GitRepository? Of(string path) => Path.GetDirectoryName(path) is { } folder
        ? GitTopLevel.All(folder).TakeWhile(top => PathRules.IsInside(top, root)).Select(Open).FirstOrDefault(static r => r is not null)
        : null;

    public void Dispose()
    {
        foreach (var repository in _opened.Values)
        {
            repository?.Dispose();
        }
    }

    /// <summary>Null below the root for what only looks like a repository; the root itself has to be one.</summary>
    private GitRepository? Open(string top)
    {
        if (!_opened.TryGetValue(top, out var repository))
        {
            try
            {
                repository = GitRepository.Open(top, git);
            }
            catch (GitException error) when (error.Failure == GitFailure.NoRepository && top != root)
            {
                repository = null;
            }

            _opened.Add(top, repository);
        }

        return repository;
    }
}
