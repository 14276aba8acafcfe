using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration;

/// <summary>
/// The settings of a newer config where an older release looks for them, so that it can be asked what it thinks of the config: 2026.8.1 moved
/// <c>agents.list</c> to <c>agents.entries</c>, and <c>gateway.nodes.denyCommands</c> and <c>allowCommands</c> to <c>gateway.nodes.commands</c>.
/// </summary>
public static class FormerPlaces
{
    /// <summary>The config as the release would have it; the same config when nothing in it has moved since.</summary>
    /// <param name="config">The config after defaults.</param>
    /// <param name="release">The release that is asked.</param>
    public static ObjectNode Of(ObjectNode config, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(release);
        return release.Loader.KeysAgents ? config : WithNodeCommands(WithAgentList(config));
    }

    private static ObjectNode WithAgentList(ObjectNode config)
    {
        if (config["agents"] is not ObjectNode agents || agents["entries"] is not ObjectNode entries || agents["list"] is not null)
        {
            return config;
        }

        var items = entries.Members.Select(static m => m.Value is ObjectNode agent ? WithId(agent, m.Name) : m.Value);
        return With(config, "agents", Moved(agents, "entries", ("list", new ArrayNode([.. items], entries.Origin))));
    }

    private static ObjectNode WithNodeCommands(ObjectNode config)
    {
        if (config["gateway"] is not ObjectNode gateway || gateway["nodes"] is not ObjectNode nodes || nodes["commands"] is not ObjectNode commands)
        {
            return config;
        }

        return With(config, "gateway", With(gateway, "nodes", Moved(nodes, "commands", ("denyCommands", commands["deny"]), ("allowCommands", commands["allow"]))));
    }

    private static ObjectNode WithId(ObjectNode agent, string id) => With(agent, "id", new StringNode(id, agent.Origin?.AtKey));

    private static ObjectNode With(ObjectNode settings, string name, Node value) => new ObjectNodeBuilder(settings).Set(name, value).Build(settings.Origin);

    /// <summary>Settings without one member, whose content stands in others instead; what is there already stays.</summary>
    private static ObjectNode Moved(ObjectNode settings, string from, params ReadOnlySpan<(string Name, Node? Value)> to)
    {
        var moved = new ObjectNodeBuilder(settings);
        moved.Remove(from);
        foreach (var (name, value) in to)
        {
            if (value is not null && !moved.Contains(name))
            {
                moved.Set(name, value);
            }
        }

        return moved.Build(settings.Origin);
    }
}
