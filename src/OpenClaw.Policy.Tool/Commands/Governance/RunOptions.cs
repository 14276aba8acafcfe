namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>What <c>run</c> is asked to do. The token comes from one of two places.</summary>
internal sealed record RunOptions
{
    public string? Workspace { get; init; }

    public string? Base { get; init; }

    public required string Gateway { get; init; }

    public string? TokenVariable { get; init; }

    public string? TokenFile { get; init; }

    public required string Trace { get; init; }

    public string? Head { get; init; }

    public bool KeepsTexts { get; init; }

    public bool StopsOnFailure { get; init; }

    public bool TrustsReview { get; init; }
}
