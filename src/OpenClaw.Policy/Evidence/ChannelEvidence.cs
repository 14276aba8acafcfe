using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>A configured channel.</summary>
/// <param name="Id">The key below <c>channels</c>; it is the provider too.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Enabled">The written switch; null when there is none, which counts as enabled.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record ChannelEvidence(string Id, string Source, bool? Enabled, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    public string Provider => Id;

    public override ObjectNode ToNode()
    {
        var node = new ObjectNodeBuilder().Set("id", Id).Set("provider", Provider).Set("source", Source);
        if (Enabled is { } enabled)
        {
            node.Set("enabled", enabled);
        }

        return node.Build();
    }
}
