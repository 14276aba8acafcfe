using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate;

/// <summary>Which agents' workspaces are judged.</summary>
internal static class AgentChoice
{
    /// <summary>
    /// Each agent can have a workspace of its own, and each of those is a whole evaluation. The largest real config seen has 15 agents.
    /// </summary>
    private const int MaxAgents = 200;

    /// <summary>The normalised ids in the order of the config.</summary>
    /// <returns>At least one; null stands for an agent that need not be known, because the workspace is named.</returns>
    /// <exception cref="GateStopException">
    /// The named agent is not configured; none is named, and there are several of which none comes first; or there are too many.
    /// </exception>
    public static IReadOnlyList<string?> Decide(string? option, GatePlace place, ConfigSnapshot config, OpenClawRelease release)
    {
        var known = AgentResolver.ListAgentIds(config.Config);
        if (IsOpen(option, place, config, release))
        {
            throw SeveralAgents(known, config.Path);
        }

        if (string.IsNullOrWhiteSpace(option))
        {
            return [AgentResolver.FindDefaultAgentId(config.Config, release)];
        }

        if (option.Trim() == GateRequest.EveryAgent)
        {
            return known.Count <= MaxAgents ? known : throw TooManyAgents(known.Count, config.Path);
        }

        if (!AgentResolver.HasId(option))
        {
            throw NoId(option, known, config.Path);
        }

        var id = AgentResolver.NormalizeId(option);
        return known.Contains(id) ? [id] : throw Unknown(id, known, config.Path);
    }

    /// <summary>Whether nothing says which of several agents is meant.</summary>
    public static bool IsOpen(string? option, GatePlace place, ConfigSnapshot config, OpenClawRelease release) =>
        string.IsNullOrWhiteSpace(option) && place.Workspace is null && AgentResolver.FindDefaultAgentId(config.Config, release) is null;

    private static GateStopException Unknown(string id, IReadOnlyList<string> known, string configPath) => GateDiagnostics.Stop(
        DiagnosticCatalog.UnknownAgent,
        $"The config has no agent '{id}'.",
        $"Name one of: {string.Join(", ", known)}.",
        DiagnosticLocation.WholeFile(configPath));

    /// <summary>OpenClaw takes such a text for its main agent. Here it would be judged in place of all, or of the one that was meant.</summary>
    private static GateStopException NoId(string option, IReadOnlyList<string> known, string configPath) => GateDiagnostics.Stop(
        DiagnosticCatalog.UnknownAgent,
        $"'{option}' names no agent: an id is made of the letters a to z, digits, _ and -.",
        $"Name one of: {string.Join(", ", known)}; or judge them all with --agent '{GateRequest.EveryAgent}'.",
        DiagnosticLocation.WholeFile(configPath));

    private static GateStopException SeveralAgents(IReadOnlyList<string> known, string configPath) => GateDiagnostics.Stop(
        DiagnosticCatalog.UnknownAgent,
        "The config has several agents, and none of them comes first.",
        "Judge them all with --agent '*', the property OpenClawPolicyAgent or the action's input agent, or name one: "
            + $"{string.Join(", ", known)}.",
        DiagnosticLocation.WholeFile(configPath));

    private static GateStopException TooManyAgents(int count, string configPath) => GateDiagnostics.Stop(
        DiagnosticCatalog.LimitExceeded,
        $"The config has {count} agents; no more than {MaxAgents} are judged in one run.",
        "Judge them one by one with --agent.",
        DiagnosticLocation.WholeFile(configPath));
}
