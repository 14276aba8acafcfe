namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>The options that say whose workspace a verb is about and which release looks at it, as they stand on the command line.</summary>
internal sealed record PlaceOptions
{
    /// <summary>Null when the option is not given.</summary>
    public string? Agent { get; init; }

    /// <summary>Null for the newest supported release.</summary>
    public string? Release { get; init; }

    /// <summary>Null for the one that the real program finds.</summary>
    public string? Config { get; init; }

    /// <summary>Null for the agent's.</summary>
    public string? Workspace { get; init; }
}
