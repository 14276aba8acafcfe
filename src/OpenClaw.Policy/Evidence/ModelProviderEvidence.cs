using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>A provider below <c>models.providers</c>.</summary>
/// <param name="Id">The normalised id; the source holds the key as written.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record ModelProviderEvidence(string Id, string Source, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    public override ObjectNode ToNode() => new ObjectNodeBuilder().Set("id", Id).Set("source", Source).Build();
}
