namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>The options of <c>check</c> as they stand on the command line.</summary>
internal sealed record CheckOptions
{
    public required PlaceOptions Place { get; init; }

    public bool Json { get; init; }

    public string? SeverityMin { get; init; }

    public string? ExecApprovals { get; init; }
}
