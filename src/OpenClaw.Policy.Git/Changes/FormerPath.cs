using OpenClaw.Policy.Git.Submodules;
using OpenClaw.Policy.Git.Trees;

namespace OpenClaw.Policy.Git.Changes;

/// <summary>The name that a file had in a commit before it was renamed, or before the submodule that it lies in was.</summary>
public static class FormerPath
{
    /// <summary>The path, absolute, as far as git can tell from the checked-out commit; null when it cannot.</summary>
    /// <param name="repository">The outermost repository.</param>
    /// <param name="commit">Of this repository.</param>
    /// <param name="path">Absolute; where the file is now.</param>
    /// <exception cref="GitException">A clone lacks a part of a commit, or git failed.</exception>
    public static string? Find(GitRepository repository, GitCommit commit, string path)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(commit);
        ArgumentNullException.ThrowIfNull(path);
        return repository.RelativePath(path) is { } relative && FindRelative(repository, commit, relative) is { } former
            ? Path.GetFullPath(former, repository.TopLevel)
            : null;
    }

    private static string? FindRelative(GitRepository repository, GitCommit commit, string path)
    {
        if (Gitlink.Find(repository, commit, path) is { } link)
        {
            var (inner, at) = link.Follow(repository);
            return FindRelative(inner, at, link.Rest) is { } inSubmodule ? $"{link.Path}/{inSubmodule}" : null;
        }

        // A submodule that was renamed takes all its files along.
        var renamed = repository.TryResolve("HEAD") is { } head
            ? CommitDifference.Files(repository, commit, head).FirstOrDefault(f => f.Kind == FileChangeKind.Renamed && TreePlace.IsAtOrBelow(path, f.NewPath!))
            : null;
        return renamed is null ? null : renamed.OldPath + path[renamed.NewPath!.Length..];
    }
}
