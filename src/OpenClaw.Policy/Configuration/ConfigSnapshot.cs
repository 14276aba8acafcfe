using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Configuration;

/// <summary>A config as OpenClaw has it in memory before it takes evidence from it.</summary>
public sealed record ConfigSnapshot
{
    /// <summary>The absolute path of the root file.</summary>
    public required string Path { get; init; }

    /// <summary>False when the file does not exist; the real program then goes on with an empty config.</summary>
    public required bool Exists { get; init; }

    /// <summary>The text of the root file; null when it does not exist or could not be read.</summary>
    public SourceText? Source { get; init; }

    /// <summary>
    /// After includes, before variables: the config as its files say it. A text that holds <c>${NAME}</c> still does. Empty when the files could not
    /// be put together.
    /// </summary>
    public ObjectNode Written { get; init; } = ObjectNode.Empty;

    /// <summary>
    /// After includes and substitution, before defaults and migrations: what gates such as the plugin's switch look at. Empty when
    /// the file could not be parsed.
    /// </summary>
    public required ObjectNode Resolved { get; init; }

    /// <summary>After defaults and migrations: what evidence is taken from. What a release refuses is still in it when the config is invalid.</summary>
    public required ObjectNode Config { get; init; }

    /// <summary>
    /// Where the config was read, with the variables that its <c>env</c> block sets: what paths in it are resolved against.
    /// </summary>
    public required HostEnvironment Host { get; init; }

    /// <summary>Why the config is invalid, in the order of the real program; empty for a valid one.</summary>
    public required IReadOnlyList<ConfigIssue> Issues { get; init; }

    public IReadOnlyList<ConfigIssue> Warnings { get; init; } = [];

    public bool IsValid => Issues.Count == 0;

    /// <summary>
    /// Whether <see cref="Config"/> holds what the files say. False when the root file or an include could not be read or parsed. An
    /// invalid config may be understood: then something in it is refused.
    /// </summary>
    public bool IsUnderstood { get; init; }
}
