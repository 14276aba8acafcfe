namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>The options of <c>compare</c> as they stand on the command line.</summary>
internal sealed record CompareOptions
{
    public required PlaceOptions Place { get; init; }

    public required string Baseline { get; init; }

    /// <summary>Null for the one that the config names.</summary>
    public string? Policy { get; init; }

    public bool Json { get; init; }
}
