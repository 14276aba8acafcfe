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

        var (config, host) = (snapshot.Config, snapshot.Host);
        var id = AgentResolver.NormalizeId(agentId);
        if (Given(AgentResolver.FindAgent(config, id)?["workspace"]) is { } own)
        {
            return WithoutNul(host.ResolveUserPath(own));
        }

        var isDefault = id == AgentResolver.ResolveDefaultAgentId(config);
        if (Given(config.Find("agents", "defaults", "workspace")) is { } shared)
        {
            var folder = host.ResolveUserPath(shared);
            return WithoutNul(isDefault ? folder : NodePath.Join(folder, id));
        }

        return WithoutNul(isDefault
            ? UnconfiguredDirectory(host, release.Loader)
            : NodePath.Join(StatePaths.Resolve(files, host, release).StateDirectory, $"workspace-{id}"));
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
