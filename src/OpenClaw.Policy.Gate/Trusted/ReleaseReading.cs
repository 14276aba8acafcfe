using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Gate.Workspaces;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>The workspace of a change as a release reads it: releases load one config differently, and give an agent another folder.</summary>
/// <param name="Config">The config after defaults, with what has moved since where the release looks for it.</param>
/// <param name="IsValid">Whether the release takes the config; what it would find in one that it refuses is provisional.</param>
/// <param name="Folder">The agent's folder, absolute.</param>
internal sealed record ReleaseReading(ObjectNode Config, bool IsValid, string Folder)
{
    /// <param name="scene">The change's own scene.</param>
    /// <param name="own">The agent, with the folder that it has by the change's own release; it must have one.</param>
    /// <param name="release">The release that reads.</param>
    /// <exception cref="GateStopException">It cannot understand the config.</exception>
    public static ReleaseReading Of(GateScene scene, AgentReport own, OpenClawRelease release)
    {
        if (release == scene.Release)
        {
            return new(scene.Config.Config, scene.Config.IsValid, own.WorkspacePath!);
        }

        var config = GateConfig.Load(scene.Files, scene.Host, scene.Place.ConfigPath, release);
        return new(FormerPlaces.Of(config.Config, release), config.IsValid, WorkspaceChoice.Decide(own.AgentId, scene.Place, scene.Files, config, release).Folder);
    }
}
