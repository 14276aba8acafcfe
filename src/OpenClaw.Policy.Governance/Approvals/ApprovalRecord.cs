using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Approvals;

/// <summary>A committed decision about one request.</summary>
public sealed record ApprovalRecord
{
    public required string RequestId { get; init; }

    /// <summary>The request as it was shown: <see cref="Requests.GovernedRequest.Hash"/>.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The rules that it was judged by.</summary>
    public required string RulesHash { get; init; }

    /// <summary>Whether it may be executed, once; else it was denied.</summary>
    public required bool IsAllowed { get; init; }

    /// <summary>An id of the roster.</summary>
    public required string Approver { get; init; }

    /// <summary>The author of the request as the approver was shown it; null when it named none. Another author is another request.</summary>
    public string? Author { get; init; }

    public required DateTimeOffset ApprovedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string Reason { get; init; }

    /// <summary>Whether automation decided, and not a person at a terminal.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>What a trace names it by: SHA-256 over the canonical JSON of the record.</summary>
    public required string Hash { get; init; }
}
