namespace OpenClaw.Policy.Git.Trees;

/// <summary>What git keeps under a name.</summary>
internal enum TreeEntryKind
{
    File,
    Folder,
    Link,

    /// <summary>A commit of another repository, whose files are not in this one.</summary>
    Submodule,
}
