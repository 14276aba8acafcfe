using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>
/// Which agents a config has, and which of them a check is about: those of <c>agents.entries</c>, else those of <c>agents.list</c>. No
/// valid config of a release has the former up to 2026.7.35, or the latter once it is loaded from 2026.8.1 on.
/// </summary>
public static class AgentResolver
{
    /// <summary>The agent of a config that names none.</summary>
    public const string MainAgentId = "main";

    /// <summary>The normalised ids, each once, in the order of the config; never empty.</summary>
    public static IReadOnlyList<string> ListAgentIds(ObjectNode config)
    {
        var ids = Agents(config).Select(static agent => NormalizeId(agent.Id)).Distinct(StringComparer.Ordinal).ToArray();
        return ids.Length > 0 ? ids : [MainAgentId];
    }

    /// <summary>
    /// The agent that a check is about unless it is told. Up to 2026.7.35 the first one that is marked <c>default: true</c>, else the first;
    /// from 2026.8.1 on the only one; <see cref="MainAgentId"/> when there is none.
    /// </summary>
    /// <param name="config">A config.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    /// <returns>Null for several agents of which none comes first.</returns>
    public static string? FindDefaultAgentId(ObjectNode config, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return FindDefaultAgentId(config, release.Loader);
    }

    /// <param name="config">A config.</param>
    /// <param name="loader">How the release reads it.</param>
    internal static string? FindDefaultAgentId(ObjectNode config, LoaderProfile loader)
    {
        ArgumentNullException.ThrowIfNull(config);
        var agents = Agents(config).ToArray();

        // A release with a default agent refuses agents.entries: what it holds is meant for one without.
        if (agents.Length > 1 && (!loader.HasDefaultAgent || Entries(config) is not null))
        {
            return null;
        }

        var marked = agents.Where(static agent => agent.Settings["default"].AsBoolean() == true);
        return NormalizeId(marked.Concat(agents).FirstOrDefault().Id);
    }

    /// <summary>The agents as they are written; what is no object is passed over.</summary>
    /// <returns>Ids as written (null when there is none) and settings.</returns>
    internal static IEnumerable<(string? Id, ObjectNode Settings)> Agents(ObjectNode config) =>
        Entries(config) is { } entries
            ? entries.Members.Where(static m => m.Value is ObjectNode).Select(static m => ((string?)m.Name, (ObjectNode)m.Value))
            : ListAgents(config).Select(static agent => (agent["id"].AsString(), agent));

    /// <summary>The ids of the agents as they are written, each with the origin of the text that it was made of; agents without one are passed over.</summary>
    public static IEnumerable<StringNode> IdNodes(ObjectNode config) => Entries(config) is { } entries
        ? entries.Members.Where(static m => m.Value is ObjectNode).Select(static m => new StringNode(m.Name, m.Value.Origin?.OfKey))
        : ListAgents(config).Select(static agent => agent["id"]).OfType<StringNode>();

    /// <summary>The agents of a list; entries that are no objects are passed over.</summary>
    private static IEnumerable<ObjectNode> ListAgents(ObjectNode config) => config.Find("agents", "list").AsItems().OfType<ObjectNode>();

    /// <summary>The settings of the first agent with an id, or null.</summary>
    /// <param name="config">The config.</param>
    /// <param name="agentId">In any form.</param>
    internal static ObjectNode? FindAgent(ObjectNode config, string agentId)
    {
        var wanted = NormalizeId(agentId);
        return Agents(config).FirstOrDefault(agent => NormalizeId(agent.Id) == wanted).Settings;
    }

    /// <summary>
    /// An id in the form in which ids are compared and name folders: lower case, at most 64 of <c>a-z 0-9 _ -</c>. Blank, or with
    /// nothing of these in it, it is <see cref="MainAgentId"/>.
    /// </summary>
    public static string NormalizeId(string? id) =>
        CanonicalId.Of(EcmaString.Trim(id ?? "")) is { Length: > 0 } canonical ? canonical : MainAgentId;

    /// <summary>Whether a text has an id in it. One that has none, such as <c>**</c>, stands for <see cref="MainAgentId"/> without naming it.</summary>
    public static bool HasId(string? text) => CanonicalId.Of(EcmaString.Trim(text ?? "")).Length > 0;

    private static ObjectNode? Entries(ObjectNode config) => config.Find("agents", "entries") as ObjectNode;
}
