using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration;

/// <summary>An agent, looked up in its config.</summary>
/// <param name="Id">Normalised.</param>
/// <param name="Entry">Its settings; null for an agent that is not configured.</param>
/// <param name="IsDefault">The folder that agents share is its own: see <see cref="AgentResolver.FindDefaultAgentId"/>.</param>
internal readonly record struct ResolvedAgent(string Id, ObjectNode? Entry, bool IsDefault)
{
    /// <param name="config">The config.</param>
    /// <param name="agentId">In any form; it need not be in the config.</param>
    public static ResolvedAgent Find(ObjectNode config, string agentId)
    {
        var id = AgentResolver.NormalizeId(agentId);
        return new ResolvedAgent(id, AgentResolver.FindAgent(config, id), id == AgentResolver.FindDefaultAgentId(config));
    }
}
