namespace OpenClaw.Policy.Git;

/// <summary>Finds the top of a git work tree by looking, without running git: that works for any owner and in a shallow clone.</summary>
public static class GitTopLevel
{
    /// <summary>The nearest folder at or above a folder that holds <c>.git</c> (a folder, or the file of a worktree or submodule), or null.</summary>
    public static string? Find(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")))
            {
                return current;
            }
        }

        return null;
    }
}
