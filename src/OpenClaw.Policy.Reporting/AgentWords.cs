using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting;

/// <summary>Whom a diagnostic is about, in words.</summary>
public static class AgentWords
{
    /// <summary>A longer list is not read; the gate's JSON has all.</summary>
    private const int MaxNamed = 10;

    /// <summary><c>agent ops</c>, <c>agents ops, web</c> or <c>all agents</c>; empty for what is about no agent in particular.</summary>
    /// <param name="agents">Ids of agents, normalised: letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="result">The result that they belong to.</param>
    public static string Of(IReadOnlyList<string> agents, GateResult result)
    {
        ArgumentNullException.ThrowIfNull(agents);
        ArgumentNullException.ThrowIfNull(result);
        if (agents.Count < 2)
        {
            return agents.Count == 0 ? "" : $"agent {agents[0]}";
        }

        var named = string.Join(", ", agents.Take(MaxNamed));
        return AreAll(agents, result) ? "all agents"
            : agents.Count > MaxNamed ? $"agents {named} and {agents.Count - MaxNamed} more"
            : $"agents {named}";
    }

    /// <summary>Whether all agents that were judged are meant, so that what is said does not depend on the agent.</summary>
    internal static bool AreAll(IReadOnlyList<string> agents, GateResult result) => agents.Count == result.Agents.Count;
}
