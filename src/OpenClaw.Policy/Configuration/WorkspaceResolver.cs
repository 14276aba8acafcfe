using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>The folder that an agent works in: its policy and its documents are read from there.</summary>
public static class WorkspaceResolver
{
    private const string Workspace = "workspace";

    /// <summary>
    /// The agent's own <c>workspace</c>; else <c>agents.defaults.workspace</c>, in which every agent but the default one has a folder of
    /// its own (from 2026.8.1 on each of several agents: see <see cref="LoaderProfile.HasDefaultAgent"/>); else a folder that the release
    /// chooses.
    /// </summary>
    /// <param name="files">Where state folders are looked for.</param>
    /// <param name="snapshot">A valid config.</param>
    /// <param name="agentId">In any form; it need not be in the config.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    /// <returns>An absolute path; the folder need not exist.</returns>
    public static string Resolve(IFileSet files, ConfigSnapshot snapshot, string agentId, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(snapshot);

        string StateDirectory() => StatePaths.Resolve(files, snapshot.Host, release).StateDirectory;
        return Resolve(ResolvedAgent.Find(snapshot.Config, agentId, release.Loader), snapshot.Config, snapshot.Host, release.Loader, StateDirectory);
    }

    /// <summary>The folder that the config itself names for an agent, or null when it names none.</summary>
    /// <param name="snapshot">A valid config.</param>
    /// <param name="agentId">In any form; it need not be in the config.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    public static ConfiguredWorkspace? FindConfigured(ConfigSnapshot snapshot, string agentId, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(release);

        return FindConfigured(ResolvedAgent.Find(snapshot.Config, agentId, release.Loader), snapshot.Config, snapshot.Host);
    }

    /// <summary>The folders that the config itself names for its agents, in the order of the agents; those that it gives none are left out.</summary>
    /// <param name="snapshot">A valid config.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    public static IReadOnlyList<(string AgentId, ConfiguredWorkspace Workspace)> ListConfigured(ConfigSnapshot snapshot, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(release);

        var roster = new AgentRoster(snapshot.Config, release.Loader);
        return
        [
            .. from id in AgentResolver.ListAgentIds(snapshot.Config)
               let workspace = FindConfigured(roster.Find(id), snapshot.Config, snapshot.Host)
               where workspace is not null
               select (id, workspace),
        ];
    }

    /// <param name="agent">The agent.</param>
    /// <param name="config">Its config.</param>
    /// <param name="host">Where the config's paths start from.</param>
    /// <param name="loader">How the release reads its config.</param>
    /// <param name="stateDirectory">The state folder; asked for only when the config gives the agent no folder.</param>
    internal static string Resolve(ResolvedAgent agent, ObjectNode config, HostEnvironment host, LoaderProfile loader, Func<string> stateDirectory) =>
        FindConfigured(agent, config, host)?.Folder
        ?? WithoutNul(agent.OwnsSharedFolder ? UnconfiguredDirectory(host, loader, stateDirectory) : NodePath.Join(stateDirectory(), $"workspace-{agent.Id}"));

    private static ConfiguredWorkspace? FindConfigured(ResolvedAgent agent, ObjectNode config, HostEnvironment host)
    {
        if (agent.Entry?[Workspace] is { } own && Given(own) is { } ownPath)
        {
            return Configured(own, ownPath, host.ResolveUserPath(ownPath), agent);
        }

        if (config.Find("agents", "defaults", Workspace) is not { } shared || Given(shared) is not { } sharedPath)
        {
            return null;
        }

        var folder = host.ResolveUserPath(sharedPath);
        return agent.OwnsSharedFolder
            ? Configured(shared, sharedPath, folder, agent)
            : Configured(shared, sharedPath, NodePath.Join(folder, agent.Id), agent) with { FolderOfItsOwn = agent.Id };
    }

    private static ConfiguredWorkspace Configured(Node setting, string path, string folder, ResolvedAgent agent) =>
        new(setting, path, WithoutNul(folder), agent.Entry);

    /// <summary>
    /// The folder in <c>OPENCLAW_WORKSPACE_DIR</c>, else one in a folder of OpenClaw's; with <c>OPENCLAW_PROFILE</c> another for each
    /// profile.
    /// </summary>
    private static string UnconfiguredDirectory(HostEnvironment host, LoaderProfile loader, Func<string> stateDirectory)
    {
        if (Given(host.Variables.Setting("OPENCLAW_WORKSPACE_DIR")) is { } given)
        {
            return NodePath.Resolve(host.CurrentDirectory, given);
        }

        if (loader.KeepsWorkspaceInState && Given(host.Variables.Setting("OPENCLAW_STATE_DIR")) is not null)
        {
            return NodePath.Join(stateDirectory(), Workspace);
        }

        var profile = Given(host.Variables.Setting("OPENCLAW_PROFILE"));
        var suffix = profile is null || EcmaString.ToLowerCase(profile) == "default" ? "" : $"-{profile}";
        var own = NodePath.Join(host.HomeDirectory, loader.StateDirectoryNames[0]);
        return loader.KeepsWorkspaceInState ? NodePath.Join(own + suffix, Workspace) : NodePath.Join(own, Workspace + suffix);
    }

    private static string? Given(Node? node) => Given(node.AsString());

    private static string? Given(string? text) => text is not null && EcmaString.Trim(text) is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>No system takes a NUL in a path; the real program drops it after everything else.</summary>
    private static string WithoutNul(string path) => path.Replace("\0", "", StringComparison.Ordinal);
}
