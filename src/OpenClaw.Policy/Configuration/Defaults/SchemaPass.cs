using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>
/// What checking a config against its schema does to it in passing (zod builds the value anew): members that the schema names come
/// first, in the schema's order, and texts that must be URLs or not blank are trimmed. The order shows in lists of evidence whose
/// sorting leaves equal entries where they were.
/// </summary>
internal static class SchemaPass
{
    public static ObjectNode Apply(ObjectNode config, SchemaNode schema) => (ObjectNode)Pass(config, schema);

    private static Node Pass(Node value, SchemaNode schema)
    {
        var branch = Branch(value, schema);
        return value switch
        {
            ObjectNode settings => PassMembers(settings, branch),
            ArrayNode { Items.Count: > 0 } list when branch.Items is { } items =>
                new ArrayNode([.. list.Items.Select(item => Pass(item, items))], list.Origin),
            StringNode text when branch.Trims => Trimmed(text),
            _ => value,
        };
    }

    private static ObjectNode PassMembers(ObjectNode settings, SchemaNode schema)
    {
        if (schema.Properties.Count == 0 && schema.Rest is null)
        {
            return settings;
        }

        var passed = new ObjectNodeBuilder();
        foreach (var name in schema.Properties.Names)
        {
            if (settings[name] is { } value && schema.Properties.TryGet(name, out var known))
            {
                passed.Set(name, Pass(value, known));
            }
        }

        foreach (var (name, value) in settings.Members)
        {
            if (!passed.Contains(name))
            {
                passed.Set(name, schema.Rest is { } rest ? Pass(value, rest) : value);
            }
        }

        return passed.Build(settings.Origin);
    }

    /// <summary>Of the branches of a union the first that a valid value can belong to.</summary>
    private static SchemaNode Branch(Node value, SchemaNode schema)
    {
        while (schema.AnyOf.Count > 0)
        {
            var kind = KindOf(value);
            schema = schema.AnyOf.FirstOrDefault(branch => branch.AcceptedKinds.HasFlag(kind) && KnowsMembers(branch, value))
                ?? SchemaNode.Anything;
        }

        return schema;
    }

    private static bool KnowsMembers(SchemaNode branch, Node value) =>
        !branch.Closed || value.AsMembers().All(member => branch.Properties.TryGet(member.Name, out _));

    private static ValueKinds KindOf(Node value) => value switch
    {
        ObjectNode => ValueKinds.Object,
        ArrayNode => ValueKinds.Array,
        StringNode => ValueKinds.String,
        NumberNode => ValueKinds.Number,
        BooleanNode => ValueKinds.Boolean,
        _ => ValueKinds.Null,
    };

    private static StringNode Trimmed(StringNode text)
    {
        var trimmed = EcmaString.Trim(text.Value);
        return trimmed.Length == text.Value.Length ? text : new StringNode(trimmed, text.Origin);
    }
}
