namespace OpenClaw.Policy.Git.Trees;

/// <summary>How following a path of a commit ended.</summary>
internal enum TreePathOutcome
{
    Found,
    Missing,

    /// <summary>Nothing can be there: what the path takes for a folder is a file.</summary>
    BelowFile,

    /// <summary>A link leads out of the repository.</summary>
    Outside,

    /// <summary>Too many links.</summary>
    Loop,
}
