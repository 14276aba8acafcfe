namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>What became of a request to accept, or to check what was accepted.</summary>
public enum AcceptOutcome
{
    /// <summary>The hashes and the record were written.</summary>
    Accepted,

    /// <summary>They hold already; nothing was written.</summary>
    Unchanged,

    /// <summary>The workspace has findings, or what was accepted no longer holds.</summary>
    Refused,

    /// <summary>It could not be looked, the work tree has other changes, or a file could not be written.</summary>
    CouldNotLook,
}
