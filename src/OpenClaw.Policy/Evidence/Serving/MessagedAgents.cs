using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>
/// Whom an agent may send messages by <c>tools.agentToAgent</c>, so that the other one does the work. A list with a pattern stands for all agents: what a pattern lets
/// in is a question for a reviewer.
/// </summary>
internal static class MessagedAgents
{
    public static IEnumerable<Service> Between(ServingConfig before, ServingConfig after)
    {
        var (former, now) = (Allowed(before), Allowed(after));
        if (now is { Any: true } && former is { Any: true })
        {
            return [];
        }

        var origin = SettingOrigin.Of(after.Written, "tools", "agentToAgent");
        return
            from agent in AgentResolver.ListAgentIds(before.Written).Intersect(AgentResolver.ListAgentIds(after.Written), StringComparer.Ordinal)
            select new Service($"messages of '{agent}' to other agents", Partners(agent, former), Partners(agent, now), origin);
    }

    /// <summary>The set itself, not a copy for each agent: a config can have ten thousand.</summary>
    private static HashSet<string> Partners(string agent, (HashSet<string> Agents, bool Any) allowed) =>
        allowed.Agents.Contains(agent) ? allowed.Agents : [agent];

    private static (HashSet<string> Agents, bool Any) Allowed(ServingConfig config)
    {
        var settings = config.Written.Find("tools", "agentToAgent");
        if (settings.Find("enabled").AsBoolean() != true)
        {
            return ([], Any: false);
        }

        var agents = AgentResolver.ListAgentIds(config.Written);
        List<string> allowed = [.. settings.Find("allow").AsItems().Select(static i => i.AsString()).OfType<string>()];
        var any = allowed.Count == 0 || allowed.Exists(static a => a.Contains('*', StringComparison.Ordinal));
        return (new HashSet<string>(any ? agents : allowed.Select(AgentResolver.NormalizeId), StringComparer.Ordinal), any);
    }
}
