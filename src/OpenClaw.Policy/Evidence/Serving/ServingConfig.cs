using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evidence.Routing;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>A config, as far as it says which agent serves what.</summary>
public sealed class ServingConfig
{
    /// <param name="snapshot">A config that is understood.</param>
    /// <param name="release">The release that loaded it.</param>
    public ServingConfig(ConfigSnapshot snapshot, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(release);
        (Written, Loaded) = (snapshot.Resolved, snapshot.Config);
        Unnamed = FindUnnamed(snapshot, release);
    }

    /// <summary>Before defaults and migrations.</summary>
    internal ObjectNode Written { get; }

    /// <summary>After them.</summary>
    internal ObjectNode Loaded { get; }

    /// <summary>The agent that serves what nothing gives to an agent, normalised; null when none of several does.</summary>
    internal string? Unnamed { get; }

    /// <summary>
    /// Up to 2026.7.35 the one that the list marks as default, else the first; later the system agent, the only one, or one that is still marked. The mark counts as it is
    /// written, because these releases take it away.
    /// </summary>
    private static string? FindUnnamed(ConfigSnapshot snapshot, OpenClawRelease release)
    {
        if (!release.Loader.KeysAgents)
        {
            return AgentResolver.FindDefaultAgentId(snapshot.Config, release);
        }

        var marked = AgentResolver.Agents(snapshot.Resolved).Where(static a => a.Settings["default"].AsBoolean() == true).ToArray();
        return RouteFallback.SystemAgent.Find(snapshot.Config) ?? (marked is [var only] ? AgentResolver.NormalizeId(only.Id) : null);
    }
}
