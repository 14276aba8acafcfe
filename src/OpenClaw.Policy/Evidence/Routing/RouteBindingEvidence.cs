using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>A binding that routes messages to an agent.</summary>
/// <param name="Index">Its place in <c>bindings</c>, from 0.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Channel">The channel whose messages it routes, as written.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record RouteBindingEvidence(int Index, string Source, StringNode Channel, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    public override ObjectNode ToNode() => new ObjectNodeBuilder().Set("index", Index).Set("source", Source).Set("channel", Channel.Value, Channel.Origin).Build();
}
