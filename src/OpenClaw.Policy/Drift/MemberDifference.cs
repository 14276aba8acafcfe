using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Drift;

/// <summary>The members of two rows that are not the same.</summary>
internal static class MemberDifference
{
    public static IReadOnlyList<ValueChange> Of(ObjectNode before, ObjectNode after) =>
    [
        .. before.Members.Select(static m => m.Name)
            .Union(after.Members.Select(static m => m.Name), StringComparer.Ordinal)
            .Where(name => !AreSame(before[name], after[name]))
            .Select(name => new ValueChange(name, before[name], after[name])),
    ];

    /// <summary>Whether two values are printed alike; undefined is a value of its own.</summary>
    public static bool AreSame(Node? a, Node? b) => (a, b) switch
    {
        (null, null) or (UndefinedNode, UndefinedNode) => true,
        (null or UndefinedNode, _) or (_, null or UndefinedNode) => false,
        _ => JsonTextWriter.GetText(a) == JsonTextWriter.GetText(b),
    };
}
