using System.Text;

namespace OpenClaw.Policy.Git;

/// <summary>Which commits touched some files.</summary>
public static class PathHistory
{
    /// <summary>
    /// The commits of a branch that changed one of some paths against their first parent, newest first: on the way from a commit back
    /// along first parents, so that a merge stands for what it brought in.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="from">The id of the commit to start at; it can be the first of the list.</param>
    /// <param name="until">The id of a commit that, with all its ancestors, is left out; null goes to the beginning.</param>
    /// <param name="paths">Files or folders from the top level, with <c>/</c>; existing or not.</param>
    /// <returns>Full ids.</returns>
    /// <exception cref="GitException">git failed.</exception>
    public static IReadOnlyList<string> List(GitRepository repository, string from, string? until, IReadOnlyCollection<string> paths)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0)
        {
            return [];
        }

        string[] range = until is null ? [from] : [from, $"^{until}"];
        var output = repository.Run(["rev-list", "--first-parent", .. range, "--", .. paths]);
        return Encoding.ASCII.GetString(output.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
