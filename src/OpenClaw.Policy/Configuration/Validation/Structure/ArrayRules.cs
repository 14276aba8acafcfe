using System.Globalization;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>The demands on an array: how many items it has and what they hold.</summary>
internal sealed class ArrayRules(StructureValidator validator)
{
    public void Validate(ArrayNode value, SchemaNode schema, ConfigPath path, IssueList issues)
    {
        var count = value.Items.Count;
        if (count < schema.MinimumItems || count > schema.MaximumItems)
        {
            issues.Add(path, $"Expected {CountWords.Between(schema.MinimumItems, schema.MaximumItems)} items but found {count}.", value);
        }

        for (var i = 0; i < count; i++)
        {
            if ((i < schema.Tuple.Count ? schema.Tuple[i] : schema.Items) is { } item)
            {
                validator.Validate(value.Items[i], item, path.Then(i), issues);
            }
        }

        if (schema.UniqueItems)
        {
            ValidateUnique(value, path, issues);
        }
    }

    private static void ValidateUnique(ArrayNode value, ConfigPath path, IssueList issues)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < value.Items.Count; i++)
        {
            if (Identity(value.Items[i]) is { } identity && !seen.Add(identity))
            {
                issues.Add(path.Then(i), "The same item stands in the array before.", value.Items[i]);
            }
        }
    }

    /// <summary>A text that is the same for the same scalar; null for an object or array, of which no schema demands it.</summary>
    private static string? Identity(Node item) => item switch
    {
        StringNode s => "s" + s.Value,
        NumberNode n => n.Value.ToString("R", CultureInfo.InvariantCulture),
        BooleanNode b => b.Value ? "true" : "false",
        NullNode => "null",
        _ => null,
    };
}
