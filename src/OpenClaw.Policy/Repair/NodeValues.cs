using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair;

/// <summary>Whether two trees hold the same values, wherever they came from and in whatever order members stand.</summary>
internal static class NodeValues
{
    public static bool AreEqual(Node first, Node second) => (first, second) switch
    {
        (StringNode a, StringNode b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (NumberNode a, NumberNode b) => a.Value.Equals(b.Value) || a.Value == b.Value,
        (BooleanNode a, BooleanNode b) => a.Value == b.Value,
        (NullNode, NullNode) or (UndefinedNode, UndefinedNode) => true,
        (ArrayNode a, ArrayNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(static p => AreEqual(p.First, p.Second)),
        (ObjectNode a, ObjectNode b) => a.Members.Count == b.Members.Count
            && a.Members.All(m => b.TryGet(m.Name, out var other) && AreEqual(m.Value, other)),
        _ => false,
    };
}
