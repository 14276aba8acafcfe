namespace OpenClaw.Policy.Git.Running;

/// <summary>How much git may say; how long it may take is a part of <see cref="GitAccess"/>.</summary>
internal static class GitLimits
{
    /// <summary>Bytes of one answer. Enough for the names of a million changed files.</summary>
    public const int Output = 128 * 1024 * 1024;

    /// <summary>Bytes of git's own words about a failure; the rest is dropped.</summary>
    public const int Error = 4 * 1024;

    /// <summary>Bytes of a tree or a commit. A folder with 100,000 entries has a tree of about 5 MB.</summary>
    public const int Tree = 64 * 1024 * 1024;

    /// <summary>How long a git that is asked no more may take to end by itself; then it is ended, with all that it started.</summary>
    public static readonly TimeSpan PartingTime = TimeSpan.FromSeconds(1);
}
