namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>The schemas that can hold at a place: one for each way through the branches that lead there.</summary>
internal static class SchemaPlaces
{
    /// <summary>Whether some object at a place may have a member of a name.</summary>
    /// <param name="root">The schema that the place is below.</param>
    /// <param name="place">Names of members and indexes of items.</param>
    /// <param name="name">The member.</param>
    public static bool Knows(SchemaNode root, IEnumerable<string> place, string name)
    {
        var at = WithBranches([root]);
        foreach (var segment in place)
        {
            at = WithBranches(at.SelectMany(schema => Below(schema, segment)));
        }

        return at.Any(schema => (schema.Properties.TryGet(name, out var member) ? member : schema.Rest) is { Never: false });
    }

    private static IEnumerable<SchemaNode> Below(SchemaNode schema, string segment)
    {
        if (schema.Properties.TryGet(segment, out var member))
        {
            yield return member;
        }
        else if (schema.Rest is { } rest)
        {
            yield return rest;
        }

        if (segment.All(char.IsAsciiDigit))
        {
            foreach (var item in schema.Tuple)
            {
                yield return item;
            }

            if (schema.Items is { } items)
            {
                yield return items;
            }
        }
    }

    private static HashSet<SchemaNode> WithBranches(IEnumerable<SchemaNode> schemas)
    {
        var all = new HashSet<SchemaNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<SchemaNode>(schemas);
        while (pending.TryPop(out var schema))
        {
            if (all.Add(schema))
            {
                foreach (var branch in schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf).Append(schema.Then).Append(schema.Else).OfType<SchemaNode>())
                {
                    pending.Push(branch);
                }
            }
        }

        return all;
    }
}
