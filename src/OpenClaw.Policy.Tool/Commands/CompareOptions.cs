namespace OpenClaw.Policy.Tool.Commands;

/// <summary>The options of <c>compare</c> as they stand on the command line.</summary>
internal sealed record CompareOptions
{
    public required string Baseline { get; init; }

    public string? Policy { get; init; }

    public string? Agent { get; init; }

    public bool Json { get; init; }

    /// <summary>Null for the newest supported release.</summary>
    public string? Release { get; init; }

    public string? Config { get; init; }

    public string? Workspace { get; init; }
}
