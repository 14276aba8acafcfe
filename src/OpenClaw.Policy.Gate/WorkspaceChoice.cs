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
    /// <exception cref="GateStopException">
    /// The named workspace does not exist; the named agent is not configured; neither is named, and there are several agents of which none
    /// comes first.
    /// </exception>
    public static WorkspaceChoice Decide(GateRequest request, GatePlace place, IFileSet files, ConfigSnapshot config)
    {
        var agent = Agent(request.Agent, config);
        if (place.Workspace is { } named)
        {
            return files.GetKind(named) == EntryKind.Directory
                ? new(named, Note: null)
                : throw GateDiagnostics.Stop(
                    DiagnosticCatalog.WorkspaceNotFound, "The named workspace is not a folder.", remedy: null, DiagnosticLocation.WholeFile(named));
        }

        var configFolder = Path.GetDirectoryName(place.ConfigPath)!;
        if (WorkspaceResolver.FindConfigured(config, agent ?? throw SeveralAgents(config)) is not { } configured)
        {
            return new(configFolder, Note: null);
        }

        return !configured.NeedsHome && files.GetKind(configured.Folder) == EntryKind.Directory
            ? new(configured.Folder, Note: null)
            : new(configFolder, Assumed(configured.Setting, place.ConfigPath));
    }

    /// <returns>Null when none is named and none comes first.</returns>
    private static string? Agent(string? option, ConfigSnapshot config)
    {
        if (string.IsNullOrWhiteSpace(option))
        {
            return AgentResolver.FindDefaultAgentId(config.Config);
        }

        var id = AgentResolver.NormalizeId(option);
        var known = AgentResolver.ListAgentIds(config.Config);
        return known.Contains(id)
            ? id
            : throw GateDiagnostics.Stop(
                DiagnosticCatalog.UnknownAgent,
                $"The config has no agent '{id}'.",
                $"Name one of: {string.Join(", ", known)}.",
                DiagnosticLocation.WholeFile(config.Path));
    }

    private static GateStopException SeveralAgents(ConfigSnapshot config) => GateDiagnostics.Stop(
        DiagnosticCatalog.UnknownAgent,
        "The config has several agents, and none of them comes first.",
        $"Name one with --agent, the property OpenClawPolicyAgent or the action's input agent: {string.Join(", ", AgentResolver.ListAgentIds(config.Config))}.",
        DiagnosticLocation.WholeFile(config.Path));

    private static GateDiagnostic Assumed(Node setting, string configPath) => GateDiagnostics.Own(
        DiagnosticCatalog.WorkspaceAssumed,
        "The configured workspace does not exist below the root; the config's folder was judged instead.",
        "Name the workspace with --workspace, the property OpenClawPolicyWorkspace or the action's input workspace.",
        GateDiagnostics.Locate(setting.Origin) ?? DiagnosticLocation.WholeFile(configPath));
}
