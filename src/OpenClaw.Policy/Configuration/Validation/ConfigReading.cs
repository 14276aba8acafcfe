using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation;

/// <summary>What is known of how a config was read. What is not known decides nothing: rules that need it say nothing.</summary>
public sealed record ConfigReading
{
    /// <summary>Nothing but the config.</summary>
    public static ConfigReading Unknown { get; } = new();

    /// <summary>Where the config's paths start from.</summary>
    public HostEnvironment? Host { get; init; }

    /// <summary>The document as it is in the file, before includes.</summary>
    public Node? Authored { get; init; }

    /// <summary>Where folders of plugins are looked for.</summary>
    public IFileSet? Files { get; init; }
}
