using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Drift;

/// <summary>
/// The values of two documents that are not the same. Objects are compared member by member; a list that differs is one change, because
/// which of its items are the same is a guess.
/// </summary>
internal static class DocumentDifference
{
    /// <param name="name">The document's name in addresses.</param>
    /// <param name="before">The earlier document.</param>
    /// <param name="after">The later document.</param>
    public static IReadOnlyList<ValueChange> Of(string name, Node before, Node after)
    {
        var changes = new List<ValueChange>();
        Add($"oc://{name}", before, after, changes);
        return changes;
    }

    /// <summary>Documents are nested no deeper than the reader goes, which is what bounds this recursion.</summary>
    private static void Add(string address, Node? before, Node? after, List<ValueChange> changes)
    {
        if (before is not ObjectNode former || after is not ObjectNode later)
        {
            if (!MemberDifference.AreSame(before, after))
            {
                changes.Add(new ValueChange(address, before, after));
            }

            return;
        }

        foreach (var name in former.Members.Select(static m => m.Name).Union(later.Members.Select(static m => m.Name), StringComparer.Ordinal))
        {
            Add($"{address}/{OcPath.FindingSegment(name)}", former[name], later[name], changes);
        }
    }
}
