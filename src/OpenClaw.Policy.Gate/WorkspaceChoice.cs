using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate;

/// <summary>
/// Which folder is judged. A configured workspace is mostly a folder of the machine that the agent runs on; where it does not exist
/// below the root, the config's folder stands in for it, and that is said.
/// </summary>
/// <param name="Folder">Absolute.</param>
/// <param name="Note">What to say about the choice; null when there was none to make.</param>
internal sealed record WorkspaceChoice(string Folder, GateDiagnostic? Note)
{
    /// <param name="agent">A normalised id; null only when the workspace is named.</param>
    /// <param name="place">What is named.</param>
    /// <param name="files">Where folders are looked for.</param>
    /// <param name="config">A valid config.</param>
    /// <exception cref="GateStopException">The named workspace does not exist.</exception>
    public static WorkspaceChoice Decide(string? agent, GatePlace place, IFileSet files, ConfigSnapshot config)
    {
        if (place.Workspace is { } named)
        {
            return files.GetKind(named) == EntryKind.Directory
                ? new(named, Note: null)
                : throw GateDiagnostics.Stop(
                    DiagnosticCatalog.WorkspaceNotFound, "The named workspace is not a folder.", remedy: null, DiagnosticLocation.WholeFile(named));
        }

        var configFolder = Path.GetDirectoryName(place.ConfigPath)!;
        if (WorkspaceResolver.FindConfigured(config, agent!) is not { } configured)
        {
            return new(configFolder, Note: null);
        }

        return !configured.NeedsHome && files.GetKind(configured.Folder) == EntryKind.Directory
            ? new(configured.Folder, Note: null)
            : new(configFolder, Assumed(configured.Setting, place.ConfigPath));
    }

    private static GateDiagnostic Assumed(Node setting, string configPath) => GateDiagnostics.Own(
        DiagnosticCatalog.WorkspaceAssumed,
        "The configured workspace does not exist below the root; the config's folder was judged instead.",
        "Name the workspace with --workspace, the property OpenClawPolicyWorkspace or the action's input workspace.",
        GateDiagnostics.Locate(setting.Origin) ?? DiagnosticLocation.WholeFile(configPath));
}
