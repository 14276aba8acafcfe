using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration;

/// <summary>
/// The agents of <c>agents.entries</c> as <c>agents.list</c>, the only form that releases up to 2026.7.35 know: so that such a release can be asked what it
/// thinks of a newer config.
/// </summary>
public static class AgentList
{
    private const string Agents = "agents";

    /// <summary>The config with its agents where the release looks for them; the same config when they are there.</summary>
    /// <param name="config">The config after defaults.</param>
    /// <param name="release">The release that is asked.</param>
    public static ObjectNode For(ObjectNode config, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(release);
        if (release.Loader.KeysAgents || config[Agents] is not ObjectNode agents || agents["entries"] is not ObjectNode entries || agents["list"] is not null)
        {
            return config;
        }

        var list = entries.Members.Select(static m => m.Value is ObjectNode agent ? WithId(agent, m.Name) : m.Value);
        return new ObjectNodeBuilder(config)
            .Set(Agents, new ObjectNodeBuilder(agents).Set("list", new ArrayNode([.. list], entries.Origin)).Build(agents.Origin))
            .Build(config.Origin);
    }

    private static ObjectNode WithId(ObjectNode agent, string id) => new ObjectNodeBuilder(agent).Set("id", new StringNode(id, agent.Origin?.AtKey)).Build(agent.Origin);
}
