namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>What <c>approve</c> is asked to write.</summary>
internal sealed record ApproveOptions
{
    public required string RequestId { get; init; }

    public string? Workspace { get; init; }

    public required string Approver { get; init; }

    public required string Reason { get; init; }

    public string? Until { get; init; }

    /// <summary>The program that decides; null for a person at a terminal.</summary>
    public string? Automation { get; init; }

    public bool Denies { get; init; }
}
