using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>A switch that lets requests reach private networks.</summary>
/// <param name="Id">The real program's name of the switch.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Value">As written.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record NetworkEvidence(string Id, string Source, bool Value, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    public override ObjectNode ToNode() => new ObjectNodeBuilder().Set("id", Id).Set("source", Source).Set("value", Value).Build();
}
