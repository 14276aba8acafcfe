using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Migrations;

/// <summary>
/// The agents of a config under <c>agents.entries</c>: those of <c>agents.list</c> if each has a canonical id of its own, one named
/// <c>main</c> if there are none, and none marked as default.
/// </summary>
internal static class AgentKeys
{
    private const string Agents = "agents";
    private const string Entries = "entries";
    private const string List = "list";
    private const string Default = "default";
    private const string Ownership = "ownership";
    private const string Explicit = "explicit";

    /// <param name="config">After includes and substitution; it may be invalid, and is left as it is where it cannot be understood.</param>
    /// <param name="channelAliases">Other names of channels, in lower case.</param>
    public static MigratedConfig Migrate(ObjectNode config, IReadOnlyDictionary<string, string> channelAliases)
    {
        var unchanged = new MigratedConfig(config, config);
        if (config[Agents] is not (null or ObjectNode))
        {
            return unchanged;
        }

        var written = config[Agents] as ObjectNode;
        var agents = written?[Entries] is null && written?[List] is { } list ? WithEntriesOf(written, list) : written ?? ObjectNode.Empty;
        if (agents is null || agents[Entries] is not (null or ObjectNode))
        {
            return unchanged;
        }

        var isExplicit = agents[Ownership].AsString() == Explicit;
        if (agents[Entries].AsMembers().Count == 0)
        {
            return isExplicit ? Both(With(config, agents)) : Both(With(config, WithMain(agents, config.Origin)));
        }

        var entries = (ObjectNode)agents[Entries]!;
        var known = entries.Members.Where(static m => m.Value is ObjectNode).ToArray();
        if (known.Any(static m => m.Value.Find(Default) is not (null or BooleanNode)))
        {
            return unchanged;
        }

        var marked = known.Where(static m => m.Value.Find(Default).AsBoolean() == true).ToArray();
        if (isExplicit || marked.Length != 1)
        {
            return Both(With(config, agents));
        }

        var unmarked = With(config, With(agents, Entries, WithoutMarkers(entries)));
        return known.Length == 1 ? Both(unmarked) : Owned(AmbientChannels.Bind(unmarked, marked[0], channelAliases));
    }

    /// <summary>A config whose agents are several and had a default one: valid as if their ownership were explicit.</summary>
    private static MigratedConfig Owned(ObjectNode config)
    {
        var agents = (ObjectNode)config[Agents]!;
        return agents[Ownership] is null
            ? new MigratedConfig(config, With(config, With(agents, Ownership, new StringNode(Explicit))))
            : Both(config);
    }

    /// <returns>Null when not every item has a canonical id of its own.</returns>
    private static ObjectNode? WithEntriesOf(ObjectNode agents, Node list)
    {
        if (list is not ArrayNode items)
        {
            return null;
        }

        var entries = new ObjectNodeBuilder();
        foreach (var item in items.Items)
        {
            if (item is not ObjectNode agent || agent["id"].AsString() is not { Length: > 0 } id
                || EcmaString.Trim(id) != id || AgentResolver.NormalizeId(id) != id || entries.Contains(id))
            {
                return null;
            }

            entries.Set(id, Without(agent, "id", Migrated(agent.Origin, agent["id"]!.Origin)));
        }

        return With(Without(agents, List, agents.Origin), Entries, entries.Build(Migrated(list.Origin)));
    }

    private static ObjectNode WithMain(ObjectNode agents, Origin? enclosing)
    {
        var origin = agents[Entries]?.Origin ?? agents.Origin ?? enclosing;
        var main = new ObjectNodeBuilder().Build(DefaultedOrigin.Within(origin));
        var entries = new ObjectNodeBuilder().Set(AgentResolver.MainAgentId, main).Build(agents[Entries]?.Origin ?? DefaultedOrigin.Within(origin));
        return With(agents, Entries, entries);
    }

    private static ObjectNode WithoutMarkers(ObjectNode entries)
    {
        var unmarked = new ObjectNodeBuilder();
        foreach (var (id, entry) in entries.Members)
        {
            unmarked.Set(id, entry is ObjectNode agent ? Without(agent, Default, agent.Origin) : entry);
        }

        return unmarked.Build(entries.Origin);
    }

    private static MigratedConfig Both(ObjectNode config) => new(config, config);

    private static ObjectNode With(ObjectNode config, ObjectNode agents) =>
        ReferenceEquals(config[Agents], agents)
            ? config
            : With(config, Agents, agents.Origin is null ? agents.WithOrigin(DefaultedOrigin.Within(config.Origin)) : agents);

    private static ObjectNode With(ObjectNode settings, string name, Node value) =>
        new ObjectNodeBuilder(settings).Set(name, value).Build(settings.Origin);

    private static ObjectNode Without(ObjectNode settings, string name, Origin? origin)
    {
        var rest = new ObjectNodeBuilder(settings);
        rest.Remove(name);
        return rest.Build(origin);
    }

    private static MigratedOrigin? Migrated(Origin? origin, Origin? key = null) => origin is null ? null : new MigratedOrigin(origin) { Key = key };
}
