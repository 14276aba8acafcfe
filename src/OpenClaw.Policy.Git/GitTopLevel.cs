namespace OpenClaw.Policy.Git;

/// <summary>Finds the top of a git work tree by looking, without running git: that works for any owner and in a shallow clone.</summary>
public static class GitTopLevel
{
    /// <summary>What marks the top of a work tree: a folder, or the file of a linked worktree or a submodule.</summary>
    internal const string Mark = ".git";

    /// <summary>The nearest folder at or above a folder that holds <c>.git</c>, or null. Only git can tell whether there is a repository behind it.</summary>
    public static string? Find(string folder) => All(folder).FirstOrDefault();

    /// <summary>All of them, the nearest first.</summary>
    /// <param name="folder">Absolute.</param>
    public static IEnumerable<string> All(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (IsTop(current))
            {
                yield return current;
            }
        }
    }

    /// <summary>Whether a folder itself holds <c>.git</c>.</summary>
    /// <param name="folder">Absolute.</param>
    public static bool IsTop(string folder) => Path.Exists(Path.Combine(folder, Mark));
}
