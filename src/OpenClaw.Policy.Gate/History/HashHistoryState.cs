namespace OpenClaw.Policy.Gate.History;

/// <summary>What the history says of an accepted hash.</summary>
public enum HashHistoryState
{
    /// <summary>The work tree has it.</summary>
    Holds,

    /// <summary>The checked-out commit has it, and the work tree does not.</summary>
    ChangedInWorkTree,

    /// <summary>A commit ended it.</summary>
    ChangedByCommit,

    /// <summary>No commit of the branch that touched an input has it, back to the beginning of the history.</summary>
    NeverHeld,

    /// <summary>No commit that was looked at has it, and the clone does not reach back further or lacks files of its commits.</summary>
    BeyondClone,

    /// <summary>git failed, or the search took more than it may.</summary>
    Unsearchable,
}
