using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>The folder that an agent works in: its policy and its documents are read from there.</summary>
public static class WorkspaceResolver
{
    /// <summary>
    /// The agent's own <c>workspace</c>; else <c>agents.defaults.workspace</c>, in which every agent but the default one has a folder of
    /// its own; else a folder that the release chooses.
    /// </summary>
    /// <param name="files">Where state folders are looked for.</param>
    /// <param name="snapshot">A valid config.</param>
    /// <param name="agentId">In any form; it need not be in the config.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    /// <returns>An absolute path; the folder need not exist.</returns>
    public static string Resolve(IFileSet files, ConfigSnapshot snapshot, string agentId, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(snapshot);

        var id = AgentResolver.NormalizeId(agentId);
        if (FindConfigured(snapshot, id) is { } configured)
        {
            return configured.Folder;
        }

        return WithoutNul(id == AgentResolver.ResolveDefaultAgentId(snapshot.Config)
            ? UnconfiguredDirectory(snapshot.Host, release.Loader)
            : NodePath.Join(StatePaths.Resolve(files, snapshot.Host, release).StateDirectory, $"workspace-{id}"));
    }

    /// <summary>The folder that the config itself names for an agent, or null when it names none.</summary>
    /// <param name="snapshot">A valid config.</param>
    /// <param name="agentId">In any form; it need not be in the config.</param>
    public static ConfiguredWorkspace? FindConfigured(ConfigSnapshot snapshot, string agentId)
    {
        ArgumentNullException.ThrowIfNull(snapshot);

        var (config, host) = (snapshot.Config, snapshot.Host);
        var id = AgentResolver.NormalizeId(agentId);
        if (AgentResolver.FindAgent(config, id)?["workspace"] is { } own && Given(own) is { } ownPath)
        {
            return new ConfiguredWorkspace(own, WithoutNul(host.ResolveUserPath(ownPath)), HostEnvironment.StartsWithTilde(ownPath));
        }

        if (config.Find("agents", "defaults", "workspace") is not { } shared || Given(shared) is not { } sharedPath)
        {
            return null;
        }

        var folder = host.ResolveUserPath(sharedPath);
        var isDefault = id == AgentResolver.ResolveDefaultAgentId(config);
        return new ConfiguredWorkspace(
            shared, WithoutNul(isDefault ? folder : NodePath.Join(folder, id)), HostEnvironment.StartsWithTilde(sharedPath));
    }

    /// <summary>Below the home folder, whatever the state folder is; with <c>OPENCLAW_PROFILE</c> one for each profile.</summary>
    private static string UnconfiguredDirectory(HostEnvironment host, LoaderProfile loader)
    {
        if (Given(host.Variables.Setting("OPENCLAW_WORKSPACE_DIR")) is { } given)
        {
            return NodePath.Resolve(host.CurrentDirectory, given);
        }

        var profile = Given(host.Variables.Setting("OPENCLAW_PROFILE"));
        var name = profile is null || EcmaString.ToLowerCase(profile) == "default" ? "workspace" : $"workspace-{profile}";
        return NodePath.Join(NodePath.Join(host.HomeDirectory, loader.StateDirectoryNames[0]), name);
    }

    private static string? Given(Node? node) => Given(node.AsString());

    private static string? Given(string? text) => text is not null && EcmaString.Trim(text) is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>No system takes a NUL in a path; the real program drops it after everything else.</summary>
    private static string WithoutNul(string path) => path.Replace("\0", "", StringComparison.Ordinal);
}
