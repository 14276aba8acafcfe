using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration;

/// <summary>A workspace that the config names.</summary>
/// <param name="Setting">The setting that names it.</param>
/// <param name="Folder">The absolute path that it means; the folder need not exist.</param>
/// <param name="NeedsHome">Whether the path starts in the home folder (<c>~</c>), so that it means another folder for every user.</param>
public sealed record ConfiguredWorkspace(Node Setting, string Folder, bool NeedsHome);
