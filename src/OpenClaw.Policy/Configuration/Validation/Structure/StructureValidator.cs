using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>
/// Holds a value against a schema. Its depth is the depth of the schema, which refers to nothing above itself; its work is the size
/// of the value times the number of branches that fit a value's kind.
/// </summary>
internal sealed class StructureValidator(SchemaDialect dialect, ValidationContext context)
{
    public SchemaDialect Dialect { get; } = dialect;

    /// <summary>Reports what is wrong, in document order within an object.</summary>
    public void Validate(Node value, SchemaNode schema, ConfigPath path, IssueList issues)
    {
        var before = issues.Count;
        value = Trimmed(value, schema);
        if (!ValidateOwn(value, schema, path, issues))
        {
            return;
        }

        switch (value)
        {
            case StringNode text:
                ScalarRules.Validate(text, schema, Dialect, path, issues);
                break;

            case NumberNode number:
                ScalarRules.Validate(number, schema, path, issues);
                break;

            case ObjectNode item:
                new ObjectRules(this).Validate(item, schema, path, issues);
                break;

            case ArrayNode list:
                new ArrayRules(this).Validate(list, schema, path, issues);
                break;
        }

        new BranchRules(this).Validate(value, schema, path, issues);
        if (issues.Count == before)
        {
            foreach (var check in schema.Checks)
            {
                check(value, new CheckScope(path, issues, context));
            }
        }
    }

    /// <summary>Whether a schema accepts a value, without a report.</summary>
    public bool Accepts(Node value, SchemaNode schema)
    {
        var issues = new IssueList();
        Validate(value, schema, ConfigPath.Root, issues);
        return issues.Count == 0;
    }

    public ValueKinds KindOf(Node value) => value switch
    {
        NullNode => ValueKinds.Null,
        BooleanNode => ValueKinds.Boolean,
        StringNode => ValueKinds.String,
        ArrayNode => ValueKinds.Array,
        ObjectNode => ValueKinds.Object,
        NumberNode n => KindOf(n.Value),
        _ => ValueKinds.None,
    };

    private ValueKinds KindOf(double number)
    {
        if (!double.IsFinite(number))
        {
            // ajv takes what leaves no remainder by 1 and is not NaN for an integer, the infinities included.
            return Dialect == SchemaDialect.Core ? ValueKinds.NotFinite : double.IsNaN(number) ? ValueKinds.OtherNumber : ValueKinds.Integer;
        }

        return number == Math.Truncate(number) ? ValueKinds.Integer : ValueKinds.OtherNumber;
    }

    private static Node Trimmed(Node value, SchemaNode schema) =>
        schema.Trims && value is StringNode text ? new StringNode(EcmaString.Trim(text.Value), text.Origin) : value;

    /// <summary>The node's own kinds and values; the rest has nothing to say about a value of another kind.</summary>
    private bool ValidateOwn(Node value, SchemaNode schema, ConfigPath path, IssueList issues)
    {
        if (schema.Never)
        {
            issues.Add(path, "Nothing is allowed here.", value);
            return false;
        }

        if (schema.Values is { } values && !values.Contains(value))
        {
            issues.Add(path, $"Expected one of {string.Join(", ", values.Describe())}.", value);
            return false;
        }

        if ((KindOf(value) & schema.Kinds) == 0)
        {
            issues.Add(path, $"Expected {KindWords.Expected(schema.AcceptedKinds)} but found {KindWords.Found(value)}.", value);
            return false;
        }

        return true;
    }
}
