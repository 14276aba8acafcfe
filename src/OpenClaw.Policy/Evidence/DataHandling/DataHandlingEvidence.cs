using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>A setting that decides what becomes of what the agent has seen: logs, telemetry, sessions, memory.</summary>
/// <param name="Id">The real program's name of the fact.</param>
/// <param name="Kind">One of <see cref="DataHandlingKind"/>.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="AgentId">The normalised id of the agent that it holds for; null when it holds for all.</param>
/// <param name="Value">What is in force: true or false, or the name of a mode.</param>
/// <param name="IsExplicit">Whether the config says so, in place of a default.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record DataHandlingEvidence(
    string Id, string Kind, string Source, string? AgentId, Node Value, bool IsExplicit, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    /// <summary>Of the text of the config that the agent's id was made of; null for none.</summary>
    public Origin? IdOrigin { get; init; }

    public override ObjectNode ToNode() => new ObjectNodeBuilder()
        .Set("id", Id, ComposedOrigin.Around(IdOrigin))
        .Set("kind", Kind)
        .Set("source", Source, ComposedOrigin.Around(IdOrigin))
        .Set("scope", AgentId is null ? "global" : "agent")
        .SetIfPresent("agentId", AgentId, IdOrigin)
        .Set("value", Value)
        .Set("explicit", IsExplicit)
        .Build();
}
