namespace OpenClaw.Policy.Git;

/// <summary>Why a question about a repository has no answer.</summary>
public enum GitFailure
{
    /// <summary>There is no <c>git</c> command on the search path.</summary>
    NotInstalled,

    /// <summary>The folder lies in no git work tree, or what looks like a repository is none.</summary>
    NoRepository,

    /// <summary>There is a repository, and git does not accept it: it is damaged, or of a newer format than this git knows.</summary>
    RefusedRepository,

    /// <summary>A name leads to no commit.</summary>
    UnknownRevision,

    /// <summary>The clone lacks a commit or a file: it is shallow, partial or damaged.</summary>
    MissingObject,

    /// <summary>git took longer than it may, and was ended.</summary>
    TimedOut,

    /// <summary>git's answer is larger than what is read, or finding one takes more work than is done.</summary>
    TooMuch,

    /// <summary>git failed in another way.</summary>
    Failed,
}
