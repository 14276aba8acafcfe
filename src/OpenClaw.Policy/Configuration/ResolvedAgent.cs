using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration;

/// <summary>An agent, looked up in its config.</summary>
/// <param name="Id">Normalised.</param>
/// <param name="Entry">Its settings; null for an agent that is not configured.</param>
/// <param name="OwnsSharedFolder">
/// Whether the folder that agents share is its own, because it is the default agent or alone: see <see cref="LoaderProfile.HasDefaultAgent"/>.
/// </param>
internal readonly record struct ResolvedAgent(string Id, ObjectNode? Entry, bool OwnsSharedFolder)
{
    /// <param name="config">The config.</param>
    /// <param name="agentId">In any form; it need not be in the config.</param>
    /// <param name="loader">How the release reads it.</param>
    public static ResolvedAgent Find(ObjectNode config, string agentId, LoaderProfile loader)
    {
        var id = AgentResolver.NormalizeId(agentId);
        return new ResolvedAgent(id, AgentResolver.FindAgent(config, id), id == AgentResolver.FindDefaultAgentId(config, loader));
    }
}
