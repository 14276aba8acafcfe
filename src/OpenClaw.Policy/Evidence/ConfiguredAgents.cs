using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence;

/// <summary>
/// The agents that a config names, as evidence about agents sees them: <c>agents.entries</c> in the order of its keys (from contract
/// P08), or <c>agents.list</c> in its own order. Entries that are no objects are passed over, but count for the places of a list.
/// </summary>
internal static class ConfiguredAgents
{
    private const string Agents = "oc://openclaw.config/agents";

    /// <param name="config">The config after defaults.</param>
    /// <param name="contract">Says which of the two is read.</param>
    /// <exception cref="UncoveredTextException">The order of two keys of <c>agents.entries</c> is not known.</exception>
    public static IEnumerable<ConfiguredAgent> Of(ObjectNode config, PolicyContract contract) =>
        contract.HasAgentEntries && config.Find("agents", "entries") is { } entries ? Entries(entries, contract) : List(config, contract);

    private static IEnumerable<ConfiguredAgent> Entries(Node entries, PolicyContract contract) =>
        from member in entries.AsMembers().ToSortedBy(static m => m.Name)
        where member.Value is ObjectNode
        select new ConfiguredAgent(
            member.Name,
            member.Name,
            $"{Agents}/entries/{OcPath.EvidenceSegment(member.Name, contract)}",
            (ObjectNode)member.Value,
            member.Value.Origin?.OfKey);

    private static IEnumerable<ConfiguredAgent> List(ObjectNode config, PolicyContract contract) =>
        from item in config.Find("agents", "list").AsItems().Index()
        where item.Item is ObjectNode
        let ownId = OwnId(item.Item)
        let id = ownId ?? $"agent-{item.Index}"
        select new ConfiguredAgent(
            id, contract.HasAgentEntries ? id : ownId, $"{Agents}/list/#{item.Index}", (ObjectNode)item.Item, item.Item.Find("id")?.Origin);

    private static string? OwnId(Node agent) => agent.Find("id").AsString() is { } id && EcmaString.Trim(id) is { Length: > 0 } own ? own : null;
}
