using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Where to look in a document that differs from another one.</summary>
internal static class FirstDifference
{
    /// <summary>
    /// The innermost value that differs, the first one in the order of the later document; null when none does. A list that differs is one value, and an object
    /// that only lost members is what differs itself.
    /// </summary>
    /// <param name="before">The earlier document.</param>
    /// <param name="after">The later document; nested no deeper than the reader goes, which is what bounds the recursion.</param>
    public static Node? In(Node before, Node after) => (before, after) switch
    {
        (ObjectNode former, ObjectNode later) =>
            later.Members.Select(m => former[m.Name] is { } earlier ? In(earlier, m.Value) : m.Value).FirstOrDefault(static found => found is not null)
            ?? (former.Members.Count > later.Members.Count ? later : null),
        (ArrayNode former, ArrayNode later) =>
            former.Items.Count == later.Items.Count && former.Items.Zip(later.Items).All(static pair => In(pair.First, pair.Second) is null) ? null : later,
        (ObjectNode or ArrayNode, _) or (_, ObjectNode or ArrayNode) => after,
        _ => CanonicalHash.Of(before) == CanonicalHash.Of(after) ? null : after,
    };
}
