using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Configuration.Validation.Rules;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Settings that name an agent name one that there is. What counts as naming one grew from release to release.</summary>
internal static class AgentReferenceChecks
{
    private static readonly EcmaPattern QualifiedPeer = EcmaPattern.Of("^[a-z][a-z0-9_-]*:.+$", ignoreCase: true);

    private static readonly string[][] Owners =
    [
        ["agents", "defaults", "heartbeat", "agentId"],
        ["agents", "defaults", "systemAgent", "agentId"],
        ["talk", "agentId"],
    ];

    /// <summary>Broadcasts, by ids as they are written (until 2026.5.22).</summary>
    public static void Broadcasts(Node value, CheckScope scope)
    {
        var agents = AgentEntries.Of(value);
        if (agents.Count > 0)
        {
            Broadcasts(value, agents, scope);
        }
    }

    /// <summary>Bindings too, by normalised ids (2026.5.26 to 2026.7.35).</summary>
    public static void BindingsAndBroadcasts(Node value, CheckScope scope)
    {
        var agents = AgentEntries.Of(value);
        if (agents.Count > 0)
        {
            Bindings(value, agents, scope, mainIsKnown: false);
            Broadcasts(value, agents, scope);
        }
    }

    /// <summary>Owners of heartbeats, the system and speech too; a binding may always name <c>main</c> (2026.8.1 to 2026.9.4).</summary>
    public static void OwnersBindingsAndBroadcasts(Node value, CheckScope scope)
    {
        OwnersOf(value, scope);
        var agents = AgentEntries.Of(value);
        if (agents.Count > 0)
        {
            Bindings(value, agents, scope, mainIsKnown: true);
            Broadcasts(value, agents, scope);
        }
    }

    /// <summary>Groups of a broadcast too; their peers count even in a config without agents (from 2026.9.5).</summary>
    public static void OwnersBindingsAndGroups(Node value, CheckScope scope)
    {
        OwnersOf(value, scope);
        var agents = AgentEntries.Of(value);
        if (agents.Count > 0)
        {
            Bindings(value, agents, scope, mainIsKnown: true);
        }

        foreach (var (peer, target) in value.Find("broadcast").AsMembers())
        {
            if (target is ObjectNode or ArrayNode && (agents.Count > 0 || QualifiedPeer.IsMatch(peer)))
            {
                var path = scope.Path.Then("broadcast", peer);
                Targets(target is ArrayNode ? target : target.Find("agents"), target is ArrayNode ? path : path.Then("agents"), agents, scope);
            }
        }
    }

    /// <summary>Who is in a group, and that only a peer of a channel has one (from 2026.9.5).</summary>
    public static void BroadcastGroups(Node value, CheckScope scope)
    {
        const int MostAgents = 16;

        foreach (var (peer, target) in value.AsMembers())
        {
            var isQualified = QualifiedPeer.IsMatch(peer);
            if (target is ObjectNode && !isQualified)
            {
                scope.Report(target, "Options of a group need a key with a channel: <channel>:<peerId>.", peer);
            }
            else if (target is ArrayNode { Items.Count: > MostAgents } && isQualified)
            {
                scope.Report(target, $"A group holds at most {MostAgents} agents.", peer);
            }
        }
    }

    private static void OwnersOf(Node config, CheckScope scope)
    {
        var agents = AgentEntries.Of(config);
        var known = agents.Count > 0 ? NormalizedIds(agents) : [AgentResolver.MainAgentId];
        foreach (var path in Owners)
        {
            if (config.Find(path) is StringNode owner && !known.Contains(AgentResolver.NormalizeId(owner.Value)))
            {
                scope.Report(owner, "No agent of the config has this id.", path);
            }
        }
    }

    private static void Bindings(Node config, IReadOnlyList<AgentEntry> agents, CheckScope scope, bool mainIsKnown)
    {
        var known = NormalizedIds(agents);
        var bindings = config.Find("bindings").AsItems();
        for (var i = 0; i < bindings.Count; i++)
        {
            if (bindings[i].Find("agentId") is StringNode { Value: var id } agent
                && !(mainIsKnown && id == AgentResolver.MainAgentId)
                && !known.Contains(AgentResolver.NormalizeId(id)))
            {
                scope.Issues.Add(scope.Path.Then("bindings").Then(i).Then("agentId"), "No agent of the config has this id.", agent);
            }
        }
    }

    private static void Broadcasts(Node config, IReadOnlyList<AgentEntry> agents, CheckScope scope)
    {
        foreach (var (peer, targets) in config.Find("broadcast").AsMembers())
        {
            Targets(targets, scope.Path.Then("broadcast", peer), agents, scope);
        }
    }

    private static void Targets(Node? targets, ConfigPath path, IReadOnlyList<AgentEntry> agents, CheckScope scope)
    {
        var ids = agents.Select(static agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < targets.AsItems().Count; i++)
        {
            var target = targets.AsItems()[i];
            if (!ids.Contains(target.AsString()))
            {
                scope.Issues.Add(path.Then(i), "No agent of the config has this id.", target);
            }
        }
    }

    private static HashSet<string> NormalizedIds(IEnumerable<AgentEntry> agents) =>
        agents.Select(static agent => AgentResolver.NormalizeId(agent.Id)).ToHashSet(StringComparer.Ordinal);
}
