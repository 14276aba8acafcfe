using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>What becomes of messages that no binding gives to an agent.</summary>
internal sealed class RouteFallback
{
    private readonly bool _asksForSystemAgent;
    private readonly Func<Route, string> _hint;

    private RouteFallback(bool asksForSystemAgent, Func<Route, string> hint)
    {
        _asksForSystemAgent = asksForSystemAgent;
        _hint = hint;
    }

    /// <summary>The only agent gets them (contracts P08 and P09).</summary>
    public static RouteFallback SoleAgent { get; } = new(
        asksForSystemAgent: false,
        static route => $"Add a channel-wide binding for {route.Channel}:{route.AccountId} or configure a sole agent.");

    /// <summary>
    /// The system agent gets them where <c>agents.ownership</c> is explicit and names a configured one, else the only agent (from P10).
    /// </summary>
    public static RouteFallback SystemAgent { get; } = new(
        asksForSystemAgent: true,
        static route => $"Add a channel-wide binding for {route.Channel}:{route.AccountId}: {Example(route)}. "
            + "Replace <agentId> with a configured agent, then restart the Gateway.");

    /// <summary>The agent that gets such messages, normalised; null when there is none.</summary>
    public string? Find(ObjectNode config) => FindSystemAgent(config) ?? FindSoleAgent(config);

    /// <summary>What the real program advises when there is none.</summary>
    public string Hint(Route route) => _hint(route);

    private string? FindSystemAgent(ObjectNode config)
    {
        if (!_asksForSystemAgent || config.Find("agents", "ownership").AsString() != "explicit")
        {
            return null;
        }

        return config.Find("agents", "defaults", "systemAgent", "agentId").AsString() is { } id
            && EcmaString.Trim(id).Length > 0
            && AgentResolver.NormalizeId(id) is var agent
            && AgentResolver.ListAgentIds(config).Contains(agent)
                ? agent
                : null;
    }

    private static string? FindSoleAgent(ObjectNode config) => AgentResolver.ListAgentIds(config) is [var sole] ? sole : null;

    private static string Example(Route route) => JsonTextWriter.GetText(new ObjectNodeBuilder()
        .Set("agentId", "<agentId>")
        .Set("match", new ObjectNodeBuilder().Set("channel", route.Channel).Set("accountId", route.AccountId).Build())
        .Build());
}
