using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate.Workspaces;

/// <summary>
/// Which folder is judged for an agent. The path alone decides, never whether there is such a folder: a missing folder of the checkout is
/// judged as missing, and only a path of the machine that the agent runs on gives way to the config's folder.
/// </summary>
/// <param name="AgentId">A normalised id; null only when the workspace is named.</param>
/// <param name="Folder">Absolute.</param>
/// <param name="Source">Why this one.</param>
/// <param name="Configured">What the config says; null when it says nothing, or nobody asked.</param>
internal sealed record WorkspaceChoice(string? AgentId, string Folder, WorkspaceSource Source, ConfiguredWorkspace? Configured)
{
    /// <param name="agent">A normalised id; null only when the workspace is named.</param>
    /// <param name="place">What is named.</param>
    /// <param name="files">Where a named folder is looked for.</param>
    /// <param name="config">A config that is understood.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    /// <exception cref="GateStopException">The named workspace is not there, or leads out of the folders that may be read.</exception>
    public static WorkspaceChoice Decide(string? agent, GatePlace place, IFileSet files, ConfigSnapshot config, OpenClawRelease release)
    {
        if (place.Workspace is { } named)
        {
            return files.GetKind(named) == EntryKind.Directory
                ? new(agent, named, WorkspaceSource.Named, Configured: null)
                : throw NoFolder(named, files);
        }

        var configFolder = Path.GetDirectoryName(place.ConfigPath)!;
        if (WorkspaceResolver.FindConfigured(config, agent!, release) is not { } configured)
        {
            return new(agent, configFolder, WorkspaceSource.Unconfigured, Configured: null);
        }

        return CheckoutFolder.Find(configured, place.Root) is { } folder
            ? new(agent, folder, WorkspaceSource.Configured, configured)
            : new(agent, configFolder, WorkspaceSource.Elsewhere, configured);
    }

    private static GateStopException NoFolder(string named, IFileSet files) => files.Read(named, maxBytes: 0) is { Status: FileReadStatus.OutsideRoot } link
        ? GateDiagnostics.Unreadable(DiagnosticCatalog.EvidenceUnreadable, link, "The named workspace")
        : GateDiagnostics.Stop(DiagnosticCatalog.WorkspaceNotFound, "The named workspace is not a folder.", remedy: null, DiagnosticLocation.WholeFile(named));
}
