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

    public static bool AreEqualOrAbsent(Node? first, Node? second) => first is null || second is null ? first is null && second is null : AreEqual(first, second);

    /// <summary>The places in which two trees differ, each as deep as it can be named: a value that is another one, is new, or is gone.</summary>
    public static IEnumerable<(Node? Before, Node? After)> Differences(Node before, Node after) => (before, after) switch
    {
        (ObjectNode a, ObjectNode b) => a.Members.Select(static m => m.Name).Union(b.Members.Select(static m => m.Name), StringComparer.Ordinal)
            .SelectMany(name => a[name] is { } x && b[name] is { } y ? Differences(x, y) : [(a[name], b[name])]),
        (ArrayNode a, ArrayNode b) when a.Items.Count == b.Items.Count => a.Items.Zip(b.Items).SelectMany(static p => Differences(p.First, p.Second)),
        _ => AreEqual(before, after) ? [] : [(before, after)],
    };
}
