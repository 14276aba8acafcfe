using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Includes;

/// <summary>Puts one value over another: objects member by member, arrays end to end, anything else replaces.</summary>
/// <param name="spend">Told how many values a step copies, before it copies them.</param>
internal sealed class IncludeMerge(Action<int> spend)
{
    public Node Merge(Node below, Node above) => (below, above) switch
    {
        (ArrayNode first, ArrayNode second) => Concatenate(first, second),
        (ObjectNode first, ObjectNode second) => Merge(first, second),
        _ => above,
    };

    private ArrayNode Concatenate(ArrayNode below, ArrayNode above)
    {
        spend(below.Items.Count + above.Items.Count);
        return new ArrayNode([.. below.Items, .. above.Items], Both(below.Origin, above.Origin));
    }

    private ObjectNode Merge(ObjectNode below, ObjectNode above)
    {
        spend(below.Members.Count + above.Members.Count);
        var merged = new ObjectNodeBuilder(below);
        merged.Remove(BlockedKeys.Prototype);
        foreach (var (name, value) in above.Members)
        {
            if (!BlockedKeys.Contains(name))
            {
                merged.Set(name, merged.Get(name) is { } earlier ? Merge(earlier, value) : value);
            }
        }

        return merged.Build(Both(below.Origin, above.Origin));
    }

    private static Origin? Both(Origin? below, Origin? above) => (below, above) switch
    {
        (null, _) => above,
        (_, null) => below,
        (MergedOrigin merged, _) => new MergedOrigin([.. merged.Parts, above]),
        _ => new MergedOrigin([below, above]),
    };
}
