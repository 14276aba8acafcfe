namespace OpenClaw.Policy.Git;

/// <summary>A commit.</summary>
public sealed record GitCommit
{
    /// <summary>Full, lower-case hex: 40 digits, or 64 in a SHA-256 repository.</summary>
    public required string Id { get; init; }

    /// <summary>The beginning of <see cref="Id"/>, for people: long enough to stay unambiguous in a repository of millions of commits.</summary>
    public string ShortId => Id[..12];

    /// <summary>The id of its top folder.</summary>
    public required string TreeId { get; init; }

    /// <summary>None for a first commit. A shallow clone may lack the commits that these ids name.</summary>
    public required IReadOnlyList<string> ParentIds { get; init; }

    public required GitSignature Author { get; init; }

    public required GitSignature Committer { get; init; }

    /// <summary>The first line of the message.</summary>
    public required string Subject { get; init; }
}
