namespace OpenClaw.Policy.Git.Running;

/// <summary>Where the <c>git</c> command is.</summary>
internal static class GitExecutable
{
    /// <summary>What to do when there is none, or one that is too old.</summary>
    public const string Remedy = "Install git 2.25 or newer.";

    private static string FileName => OperatingSystem.IsWindows() ? "git.exe" : "git";

    /// <summary>
    /// The first one on a search path. Only absolute entries count: a relative one, and on Windows the current folder, could be a part
    /// of the repository that is judged.
    /// </summary>
    /// <param name="searchPath">In the notation of <c>PATH</c>.</param>
    /// <exception cref="GitException">There is none.</exception>
    public static string Find(string? searchPath) =>
        (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(static folder => Path.Combine(folder, FileName))
            .FirstOrDefault(File.Exists)
        ?? throw new GitException(GitFailure.NotInstalled, "There is no git command on the search path.", Remedy);
}
