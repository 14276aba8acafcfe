using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>Which agents a config has, and which of them a check is about (<c>agents.list</c>, up to 2026.7.35).</summary>
public static class AgentResolver
{
    /// <summary>The agent of a config that lists none.</summary>
    public const string MainAgentId = "main";

    /// <summary>The listed agents; entries that are no objects are passed over.</summary>
    public static IEnumerable<ObjectNode> ListAgents(ObjectNode config) => config.Find("agents", "list").AsItems().OfType<ObjectNode>();

    /// <summary>The normalised ids, each once, in the order of the list; never empty.</summary>
    public static IReadOnlyList<string> ListAgentIds(ObjectNode config)
    {
        var ids = ListAgents(config).Select(static agent => NormalizeId(agent["id"].AsString())).Distinct(StringComparer.Ordinal).ToArray();
        return ids.Length > 0 ? ids : [MainAgentId];
    }

    /// <summary>The first agent that is marked <c>default: true</c>, else the first of the list, else <see cref="MainAgentId"/>.</summary>
    public static string ResolveDefaultAgentId(ObjectNode config)
    {
        var agents = ListAgents(config).ToArray();
        var chosen = agents.FirstOrDefault(static agent => agent["default"].AsBoolean() == true) ?? agents.FirstOrDefault();
        return NormalizeId(chosen?["id"].AsString());
    }

    /// <summary>The first agent of the list with an id, or null.</summary>
    /// <param name="config">The config.</param>
    /// <param name="agentId">In any form.</param>
    public static ObjectNode? FindAgent(ObjectNode config, string agentId)
    {
        var wanted = NormalizeId(agentId);
        return ListAgents(config).FirstOrDefault(agent => NormalizeId(agent["id"].AsString()) == wanted);
    }

    /// <summary>
    /// An id in the form in which ids are compared and name folders: lower case, at most 64 of <c>a-z 0-9 _ -</c>. Blank, or with
    /// nothing of these in it, it is <see cref="MainAgentId"/>.
    /// </summary>
    public static string NormalizeId(string? id) =>
        CanonicalId.Of(EcmaString.Trim(id ?? "")) is { Length: > 0 } canonical ? canonical : MainAgentId;
}
