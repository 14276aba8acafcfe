using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>The facts of one evidence key by whom they belong to, each list in the order of the evidence.</summary>
internal sealed class AgentFacts<T>
    where T : AgentEvidence
{
    private readonly Dictionary<string, List<T>> _byAgent = new(StringComparer.Ordinal);

    public AgentFacts(IEnumerable<T> facts)
    {
        All = [.. facts];
        Common = [.. All.Where(static f => !f.Owner.IsAgent)];
        foreach (var fact in All)
        {
            if (fact.AgentId is { } id)
            {
                OwnList(AgentResolver.NormalizeId(id)).Add(fact);
            }
        }
    }

    public IReadOnlyList<T> All { get; }

    /// <summary>The facts that are no single agent's.</summary>
    public IReadOnlyList<T> Common { get; }

    /// <summary>The facts of an agent; empty for one that is not configured.</summary>
    /// <param name="agentId">Normalised. Several agents of the config may have it.</param>
    public IReadOnlyList<T> Of(string agentId) => _byAgent.GetValueOrDefault(agentId) ?? [];

    /// <summary>Facts of <see cref="Common"/> and of <see cref="Of"/> in the order of the evidence.</summary>
    public static IReadOnlyList<T> Merge(IEnumerable<T> common, IEnumerable<T> own) => common.Concat(own).ToSorted(AgentEvidence.Compare);

    private List<T> OwnList(string id)
    {
        if (!_byAgent.TryGetValue(id, out var list))
        {
            _byAgent.Add(id, list = []);
        }

        return list;
    }
}
