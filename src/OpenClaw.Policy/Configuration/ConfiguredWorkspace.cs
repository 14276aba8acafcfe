using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration;

/// <summary>A workspace that the config names.</summary>
/// <param name="Setting">The setting that names it, or the folder that it lies in.</param>
/// <param name="Path">What the setting says, trimmed; variables that have a value are replaced.</param>
/// <param name="Folder">The absolute path that it means; the folder need not exist.</param>
/// <param name="Agent">The agent's own settings; null for one that the config does not name.</param>
public sealed record ConfiguredWorkspace(Node Setting, string Path, string Folder, ObjectNode? Agent)
{
    /// <summary>
    /// The name of the folder below the one of the setting, when the setting is shared and the agent has a folder of its own in there; null
    /// when the setting names the workspace itself.
    /// </summary>
    public string? FolderOfItsOwn { get; init; }

    /// <summary>Whether the path starts in the home folder (<c>~</c>), so that it means another folder for every user.</summary>
    public bool NeedsHome => HostEnvironment.StartsWithTilde(Path);
}
