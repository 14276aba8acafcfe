namespace OpenClaw.Policy.Tool.Commands;

/// <summary>The options of <c>check</c> as they stand on the command line.</summary>
internal sealed record CheckOptions
{
    public bool Json { get; init; }

    public string? SeverityMin { get; init; }

    public string? Agent { get; init; }

    /// <summary>Null for the newest supported release.</summary>
    public string? Release { get; init; }

    public string? Config { get; init; }

    public string? Workspace { get; init; }

    public string? ExecApprovals { get; init; }
}
