namespace OpenClaw.Policy.Git.Running;

/// <summary>How long git may take and how much it may say.</summary>
internal static class GitLimits
{
    /// <summary>
    /// One answer. Listing the history of a few paths takes about a second in a repository of 100,000 commits; a minute is a hung file
    /// system, or a repository that is made to be slow.
    /// </summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of one answer. Enough for the names of a million changed files.</summary>
    public const int Output = 128 * 1024 * 1024;

    /// <summary>Bytes of git's own words about a failure; the rest is dropped.</summary>
    public const int Error = 4 * 1024;

    /// <summary>Bytes of a tree or a commit. A folder with 100,000 entries has a tree of about 5 MB.</summary>
    public const int Tree = 64 * 1024 * 1024;
}
