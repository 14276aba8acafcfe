using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration;

/// <summary>An agent, looked up in its config.</summary>
/// <param name="Id">Normalised.</param>
/// <param name="Entry">Its first entry in the list; null for an agent that is not in it.</param>
/// <param name="IsDefault">It is the default agent.</param>
internal readonly record struct ResolvedAgent(string Id, ObjectNode? Entry, bool IsDefault)
{
    /// <param name="config">The config.</param>
    /// <param name="agentId">In any form; it need not be in the config.</param>
    public static ResolvedAgent Find(ObjectNode config, string agentId)
    {
        var id = AgentResolver.NormalizeId(agentId);
        return new ResolvedAgent(id, AgentResolver.FindAgent(config, id), id == AgentResolver.ResolveDefaultAgentId(config));
    }
}
