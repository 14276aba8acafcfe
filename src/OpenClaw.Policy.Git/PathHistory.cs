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
        return Ids(repository.Run(["rev-list", "--first-parent", .. range, "--", .. paths]));
    }

    /// <summary>
    /// The commits of a branch that added or removed a text in some files against their first parent, newest first, on the same way. Only
    /// the differing files are searched, so it is as fast as a list of changes.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="from">The id of the commit to start at.</param>
    /// <param name="text">One line.</param>
    /// <param name="paths">Files or folders from the top level, with <c>/</c>; existing or not.</param>
    /// <returns>Full ids.</returns>
    /// <exception cref="GitException">git failed.</exception>
    public static IReadOnlyList<string> Mentioning(GitRepository repository, string from, string text, IReadOnlyCollection<string> paths)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Count == 0 || text.Length == 0 ? [] : Ids(repository.Run(
            ["log", "--first-parent", "-m", "--format=%H", "--no-renames", "--no-ext-diff", "--no-textconv", $"-S{text}", from, "--", .. paths]));
    }

    private static string[] Ids(ReadOnlyMemory<byte> output) =>
        Encoding.ASCII.GetString(output.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
