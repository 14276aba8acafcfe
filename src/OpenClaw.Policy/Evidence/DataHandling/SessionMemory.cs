using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>
/// Whether memory search covers the transcripts of sessions (from contract P08): <c>memory.search</c>, then the same setting of each
/// agent.
/// </summary>
internal static class SessionMemory
{
    /// <summary>The row of <c>memory.qmd</c>, which holds for every agent (contracts P05 to P07).</summary>
    public const string QmdId = "memory-qmd-session-transcripts";

    /// <summary>The row of what agents inherit; the name is older than the place of the setting.</summary>
    public const string DefaultsId = "agents-defaults-memory-session-transcripts";

    /// <summary>The row of an agent: its id, as the config has it, and these words.</summary>
    public const string AgentIdEnding = "-memory-session-transcripts";

    private const string Remember = "rememberAcrossConversations";

    private static readonly string[] RememberPath = ["memory", "search", Remember];
    private static readonly string[] ExperimentalPath = ["memory", "search", "experimental", "sessionMemory"];

    public static IEnumerable<DataHandlingEvidence> Of(EvidenceContext context)
    {
        var config = context.Config;
        var defaults = MemorySearch.Read(config.Find("memory", "search"), Remember);
        var defaultsIndex = defaults.IndexesSessions(MemorySearch.Nothing);
        var defaultsPath = PathOf(config);
        if (defaultsIndex is { } indexes)
        {
            yield return Row(
                DefaultsId,
                $"oc://openclaw.config/{string.Join('/', defaultsPath)}",
                agentId: null,
                indexes,
                isExplicit: true,
                SettingOrigin.Of(config, defaultsPath));
        }

        foreach (var agent in ConfiguredAgents.Of(config, context.Contract))
        {
            var settings = agent.Settings.Find("memory", "search") as ObjectNode;
            var own = MemorySearch.Read(settings, Remember);
            if ((settings is null ? defaultsIndex : own.IndexesSessions(defaults)) is not { } agentIndexes)
            {
                continue;
            }

            var path = own.SaysAnything ? PathOf(agent.Settings) : RememberPath;
            yield return Row(
                $"{agent.Id}{AgentIdEnding}",
                $"{(own.SaysAnything ? agent.Source : "oc://openclaw.config")}/{string.Join('/', path)}",
                AgentResolver.NormalizeId(agent.Id),
                agentIndexes,
                own.SaysAnything,
                own.SaysAnything ? SettingOrigin.Of(agent.Settings, path) : SettingOrigin.Of(config, defaultsPath)) with
            {
                IdOrigin = agent.IdOrigin,
            };
        }
    }

    public static DataHandlingEvidence Row(string id, string source, string? agentId, bool indexes, bool isExplicit, Origin? origin) =>
        new(id, DataHandlingKind.SessionMemory, source, agentId, new BooleanNode(indexes), isExplicit, origin);

    /// <summary>Where the switch stands; where it would be written when it stands nowhere.</summary>
    /// <param name="settings">The config, or the settings of an agent.</param>
    private static string[] PathOf(ObjectNode settings) =>
        settings.Find(RememberPath) is not BooleanNode && settings.Find(ExperimentalPath) is BooleanNode ? ExperimentalPath : RememberPath;
}
