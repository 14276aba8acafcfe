using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration;

/// <summary>The agents of a config by normalised id, looked up once: a list can be long.</summary>
internal sealed class AgentRoster
{
    private readonly Dictionary<string, ObjectNode> _first = new(StringComparer.Ordinal);

    public AgentRoster(ObjectNode config, LoaderProfile loader)
    {
        DefaultId = AgentResolver.FindDefaultAgentId(config, loader);
        foreach (var (id, settings) in AgentResolver.Agents(config))
        {
            _first.TryAdd(AgentResolver.NormalizeId(id), settings);
        }
    }

    public string? DefaultId { get; }

    /// <param name="id">Normalised; it need not be in the config.</param>
    public ResolvedAgent Find(string id) => new(id, _first.GetValueOrDefault(id), id == DefaultId);
}
