using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>Where the messages of a probe go.</summary>
/// <param name="Id">The probe's id, as written in the policy.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="AgentId">The agent that gets them, normalised.</param>
/// <param name="MatchedBy">How they find it: <c>binding.peer</c>, ..., <c>default</c>.</param>
/// <param name="Origin">The binding that decides; without one, the place where it would be written.</param>
internal sealed record RoutingProbeEvidence(string Id, string Source, string AgentId, string MatchedBy, Origin? Origin)
    : EvidenceEntry(Source, Origin)
{
    /// <summary>Of the text of the config that names the agent; null when the agent is not named there.</summary>
    public Origin? AgentIdOrigin { get; init; }

    public override ObjectNode ToNode() => new ObjectNodeBuilder()
        .Set("id", Id)
        .Set("source", Source)
        .Set("agentId", AgentId, AgentIdOrigin)
        .Set("matchedBy", MatchedBy)
        .Build();
}
