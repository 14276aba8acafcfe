using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>
/// Whom an agent may hand work to. An agent may always work for itself; <c>subagents.allowAgents</c> of its own, else that of the defaults, names others.
/// </summary>
internal static class SubagentServices
{
    private const string EveryAgent = "*";

    public static IEnumerable<Service> Between(ServingConfig before, ServingConfig after)
    {
        var former = Lists(before).ToDictionary(static l => l.Agent, StringComparer.Ordinal);
        foreach (var now in Lists(after))
        {
            if (former.TryGetValue(now.Agent, out var earlier))
            {
                yield return new Service($"the sub-agents of '{now.Agent}'", earlier.Helpers, now.Helpers, now.Origin);
            }
        }
    }

    private static IEnumerable<(string Agent, HashSet<string> Helpers, Origin? Origin)> Lists(ServingConfig config)
    {
        var agents = AgentResolver.ListAgentIds(config.Written);
        var settings = new Dictionary<string, ObjectNode>(StringComparer.Ordinal);
        foreach (var (id, own) in AgentResolver.Agents(config.Written))
        {
            settings.TryAdd(AgentResolver.NormalizeId(id), own);
        }

        // One set for all whom nothing limits, not a copy for each: a config can have ten thousand agents.
        var all = new HashSet<string>(agents, StringComparer.Ordinal);
        var shared = config.Written.Find("agents", "defaults", "subagents", "allowAgents");
        return agents.Select(agent =>
        {
            var list = settings.GetValueOrDefault(agent)?.Find("subagents", "allowAgents") ?? shared;
            return (agent, Helpers(agent, list, all), list?.Origin);
        });
    }

    private static HashSet<string> Helpers(string agent, Node? list, HashSet<string> all)
    {
        List<string> texts = [.. list.AsItems().Select(static i => i.AsString()).OfType<string>()];
        return texts.Contains(EveryAgent, StringComparer.Ordinal) ? all : new HashSet<string>(texts.Select(AgentResolver.NormalizeId).Prepend(agent), StringComparer.Ordinal);
    }
}
