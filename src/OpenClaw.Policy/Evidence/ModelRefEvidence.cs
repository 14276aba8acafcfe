using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>A model that an agent setting names as <c>provider/model</c>.</summary>
/// <param name="Ref">The reference as the setting holds it.</param>
/// <param name="Provider">The normalised provider id.</param>
/// <param name="Model">What follows the first slash.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record ModelRefEvidence(StringNode Ref, string Provider, string Model, string Source, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    public override ObjectNode ToNode() => new ObjectNodeBuilder()
        .Set("ref", Ref.Value, Ref.Origin)
        .Set("provider", Provider, Ref.Origin)
        .Set("model", Model, Ref.Origin)
        .Set("source", Source, ComposedOrigin.Around(Ref.Origin))
        .Build();
}
