using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Includes;

/// <summary>Puts one value over another: objects member by member, arrays end to end, anything else replaces.</summary>
/// <param name="dropsBlockedKeys">See <see cref="Releases.LoaderProfile.DropsBlockedKeysOfIncludes"/>.</param>
/// <param name="spend">Told how many values a step copies, before it copies them.</param>
internal sealed class IncludeMerge(bool dropsBlockedKeys, Action<int> spend)
{
    public Node Merge(Node below, Node above) => dropsBlockedKeys && below is ObjectNode first && above is ObjectNode second
        ? Put(WithoutBlockedKeys(first), WithoutBlockedKeys(second))
        : Put(below, above);

    private Node Put(Node below, Node above) => (below, above) switch
    {
        (ArrayNode first, ArrayNode second) => Concatenate(first, second),
        (ObjectNode first, ObjectNode second) => Put(first, second),
        _ => above,
    };

    /// <summary>An object without them, at any depth; what stands in arrays keeps them.</summary>
    private ObjectNode WithoutBlockedKeys(ObjectNode settings)
    {
        spend(settings.Members.Count);
        ObjectNodeBuilder? changed = null;
        foreach (var (name, value) in settings.Members)
        {
            if (BlockedKeys.Contains(name))
            {
                (changed ??= new ObjectNodeBuilder(settings)).Remove(name);
            }
            else if (value is ObjectNode inner && WithoutBlockedKeys(inner) is var clean && !ReferenceEquals(clean, inner))
            {
                (changed ??= new ObjectNodeBuilder(settings)).Set(name, clean);
            }
        }

        return changed?.Build(settings.Origin) ?? settings;
    }

    private ArrayNode Concatenate(ArrayNode below, ArrayNode above)
    {
        spend(below.Items.Count + above.Items.Count);
        return new ArrayNode([.. below.Items, .. above.Items], Both(below.Origin, above.Origin));
    }

    private ObjectNode Put(ObjectNode below, ObjectNode above)
    {
        spend(below.Members.Count + above.Members.Count);
        var merged = new ObjectNodeBuilder(below);
        merged.Remove(BlockedKeys.Prototype);
        foreach (var (name, value) in above.Members)
        {
            if (!BlockedKeys.Contains(name))
            {
                merged.Set(name, merged.Get(name) is { } earlier ? Put(earlier, value) : value);
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
