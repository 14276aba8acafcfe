namespace OpenClaw.Policy.Git.WorkTree;

/// <summary>How a file of the work tree relates to the commit that is checked out.</summary>
public enum WorkTreeState
{
    /// <summary>The same content in the commit, the index and the work tree.</summary>
    Clean,

    /// <summary>Neither in the commit nor in the work tree.</summary>
    Absent,

    /// <summary>In the work tree only.</summary>
    Untracked,

    /// <summary>In the index with content that the commit does not have, be it new.</summary>
    Staged,

    /// <summary>The work tree has another content than the commit.</summary>
    Modified,

    /// <summary>In the commit, and not in the work tree.</summary>
    Deleted,

    /// <summary>A merge has left it with more than one version.</summary>
    Conflicted,
}
