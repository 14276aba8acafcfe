namespace OpenClaw.Policy.Releases;

/// <summary>The models of Anthropic that a release knows when it completes a config for them.</summary>
internal sealed record ClaudeModels
{
    /// <summary>Short names, in lower case, and the model that each means today.</summary>
    public required IReadOnlyDictionary<string, string> Aliases { get; init; }

    /// <summary>The models that the Claude command line program offers.</summary>
    public required IReadOnlyList<string> CommandLine { get; init; }
}
