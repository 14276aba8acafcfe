using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evidence.Serving;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// The folders in which other agents work than before: a swap of workspaces is a swap of names. An agent that comes to work beside the one that is there takes nothing.
/// </summary>
internal static class WorkspaceServices
{
    public static IEnumerable<Service> Between(GateScene scene, ConfigSnapshot before, OpenClawRelease release)
    {
        var (former, now) = (Folders(before, release), Folders(scene.Config, scene.Release));
        return
            from folder in former
            let agents = folder.Select(static f => f.Agent).ToHashSet(StringComparer.Ordinal)
            let after = now[folder.Key].ToList()
            where after.Count > 0 && !after.Exists(f => agents.Contains(f.Agent))
            select new Service(
                $"the workspace '{scene.Place.Show(folder.Key)}'",
                agents,
                after.Select(static f => f.Agent).ToHashSet(StringComparer.Ordinal),
                after[0].Workspace.Setting.Origin);
    }

    /// <summary>The agents by the folders that the config gives them, there or not.</summary>
    private static ILookup<string, (string Agent, ConfiguredWorkspace Workspace)> Folders(ConfigSnapshot config, OpenClawRelease release) =>
        WorkspaceResolver.ListConfigured(config, release).ToLookup(static f => f.Workspace.Folder, static f => (f.AgentId, f.Workspace), StringComparer.Ordinal);
}
