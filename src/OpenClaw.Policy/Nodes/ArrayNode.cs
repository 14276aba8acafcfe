namespace OpenClaw.Policy.Nodes;

/// <summary>A JSON array.</summary>
public sealed class ArrayNode(IReadOnlyList<Node> items, Origin? origin = null) : Node(origin)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override ArrayNode WithOrigin(Origin? origin) => new(Items, origin);
}
