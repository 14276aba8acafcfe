namespace OpenClaw.Policy.Governance.Audit;

/// <summary>How far a request has come, while its trace has no end.</summary>
internal sealed class TraceState
{
    public required long FirstLine { get; init; }

    public DateTimeOffset Time { get; set; }

    public string? Risk { get; set; }

    public bool RequiresApproval { get; set; }

    public bool Allow { get; set; } = true;

    public bool HasApproval { get; set; }

    public bool Approved { get; set; }

    public string? RequestHash { get; set; }

    public List<string>? Tools { get; set; }

    /// <summary>The tool of a call to the gateway itself; null for a request to an agent.</summary>
    public string? Tool { get; set; }
}
