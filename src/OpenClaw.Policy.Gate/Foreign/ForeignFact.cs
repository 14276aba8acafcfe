using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Foreign;

/// <summary>What a finding that was printed elsewhere is about: the settings of here that its address can mean.</summary>
/// <param name="Settings">The settings.</param>
internal sealed record ForeignFact(IReadOnlyList<Node> Settings) : IObservedFact
{
    public ObjectNode ToNode() => new ObjectNodeBuilder().Set("settings", new ArrayNode(Settings)).Build();
}
