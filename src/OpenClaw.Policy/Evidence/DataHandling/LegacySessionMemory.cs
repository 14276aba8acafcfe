using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>
/// Whether memory search covers the transcripts of sessions (contracts P05 to P07): <c>memory.qmd</c>, then
/// <c>agents.defaults.memorySearch</c>, then the agents of <c>agents.list</c>.
/// </summary>
internal static class LegacySessionMemory
{
    private const string DefaultsSource = "oc://openclaw.config/agents/defaults/memorySearch/experimental/sessionMemory";

    /// <summary>What an agent is known by, the surest first.</summary>
    private static readonly string[] NameKeys = ["id", "name", "slug"];

    private static readonly string[] DefaultsPath = ["agents", "defaults", "memorySearch", "experimental", "sessionMemory"];

    public static IEnumerable<DataHandlingEvidence> Of(EvidenceContext context)
    {
        var config = context.Config;
        if (config.Find("memory", "qmd", "sessions", "enabled") is { } qmd)
        {
            var isUsed = config.Find("memory", "backend").AsString() == "qmd";
            yield return SessionMemory.Row(
                SessionMemory.QmdId,
                "oc://openclaw.config/memory/qmd/sessions/enabled",
                agentId: null,
                isUsed && qmd.AsBoolean() == true,
                isExplicit: true,
                qmd.Origin);
        }

        var defaults = MemorySearch.Read(config.Find("agents", "defaults", "memorySearch"));
        var defaultsIndex = defaults.IndexesSessions(MemorySearch.Nothing);
        var defaultsOrigin = SettingOrigin.Of(config, DefaultsPath);
        if (defaultsIndex is { } indexes)
        {
            yield return SessionMemory.Row(SessionMemory.DefaultsId, DefaultsSource, agentId: null, indexes, isExplicit: true, defaultsOrigin);
        }

        foreach (var (index, agent) in config.Find("agents", "list").AsItems().Index())
        {
            var settings = agent.Find("memorySearch") as ObjectNode;
            var own = MemorySearch.Read(settings);
            if (agent is not ObjectNode || (settings is null ? defaultsIndex : own.IndexesSessions(defaults)) is not { } agentIndexes)
            {
                continue;
            }

            var named = NameKeys.Select(key => agent.Find(key)).FirstOrDefault(static n => Text(n) is not null);
            var id = Text(named) ?? $"agent-{index}";
            yield return SessionMemory.Row(
                $"{id}{SessionMemory.AgentIdEnding}",
                own.SaysAnything ? $"oc://openclaw.config/agents/list/#{index}/memorySearch/experimental/sessionMemory" : DefaultsSource,
                AgentResolver.NormalizeId(id),
                agentIndexes,
                own.SaysAnything,
                own.SaysAnything ? SettingOrigin.Of(agent, "memorySearch", "experimental", "sessionMemory") : defaultsOrigin) with
            {
                IdOrigin = named?.Origin,
            };
        }
    }

    private static string? Text(Node? node) => EcmaString.Trim(node.AsString() ?? "") is { Length: > 0 } text ? text : null;
}
