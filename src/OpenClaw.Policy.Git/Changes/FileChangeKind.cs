namespace OpenClaw.Policy.Git.Changes;

/// <summary>What happened to a file between two commits.</summary>
public enum FileChangeKind
{
    Added,
    Deleted,
    Modified,

    /// <summary>It has another name, and mostly the same content.</summary>
    Renamed,

    /// <summary>It became a link, a submodule or a file.</summary>
    TypeChanged,
}
