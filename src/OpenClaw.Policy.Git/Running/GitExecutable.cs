namespace OpenClaw.Policy.Git.Running;

/// <summary>Where the <c>git</c> command is.</summary>
internal static class GitExecutable
{
    /// <summary>What to do when there is none, or one that is too old.</summary>
    public const string Remedy = "Install git 2.25 or newer.";

    /// <summary>
    /// The first one on a search path. Only absolute entries count: a relative one, and on Windows the current folder, could be a part
    /// of the repository that is judged.
    /// </summary>
    /// <param name="searchPath">In the notation of <c>PATH</c>.</param>
    /// <exception cref="GitException">There is none.</exception>
    public static string Find(string? searchPath) =>
        Locate(searchPath, "git") ?? throw new GitException(GitFailure.NotInstalled, "There is no git command on the search path.", Remedy);

    /// <summary>The same for a program that git runs; null when there is none.</summary>
    /// <param name="searchPath">In the notation of <c>PATH</c>.</param>
    /// <param name="name">Without an extension.</param>
    public static string? Locate(string? searchPath, string name) =>
        (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name))
            .FirstOrDefault(File.Exists);
}
