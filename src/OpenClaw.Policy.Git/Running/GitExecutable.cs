namespace OpenClaw.Policy.Git.Running;

/// <summary>Where the <c>git</c> command is.</summary>
internal static class GitExecutable
{
    private static string FileName => OperatingSystem.IsWindows() ? "git.exe" : "git";

    /// <summary>
    /// The first one on the search path. Only absolute entries count: a relative one, and on Windows the current folder, could be a part
    /// of the repository that is judged.
    /// </summary>
    /// <exception cref="GitException">There is none.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable("PATH"));

    /// <param name="searchPath">The value of <c>PATH</c>.</param>
    /// <exception cref="GitException">There is none.</exception>
    public static string Find(string? searchPath) =>
        (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(static folder => Path.Combine(folder, FileName))
            .FirstOrDefault(File.Exists)
        ?? throw new GitException(GitFailure.NotInstalled, "There is no git command on the search path.", "Install git 2.25 or newer.");
}
