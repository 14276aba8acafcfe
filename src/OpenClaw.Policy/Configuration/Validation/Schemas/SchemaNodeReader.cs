using System.Text.Json;
using OpenClaw.Policy.Configuration.Validation.Checks;
using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>Reads one node of the packed file. Every word must be known: a word that is passed over would accept what OpenClaw refuses.</summary>
/// <param name="node">The node of a line.</param>
internal sealed class SchemaNodeReader(Func<int, SchemaNode> node)
{
    public SchemaNode Read(JsonElement json)
    {
        var result = json.EnumerateObject().Aggregate(new SchemaNode(), (partial, word) => Apply(partial, word.Name, word.Value));
        return result.Values is { } values ? result with { Kinds = result.Kinds & values.Kinds } : result;
    }

    private SchemaNode Apply(SchemaNode node, string word, JsonElement value) => word switch
    {
        "type" => node with { Kinds = ReadKinds(value) },
        "enum" => node with { Values = ReadValues(value) },
        "never" => node with { Never = true },
        "default" => node with { Default = ReadDefault(value) },
        "checks" => node with { Checks = [.. value.EnumerateArray().Select(static name => SchemaChecks.Find(name.GetString()!))] },
        "minimum" => node with { Minimum = value.GetDouble() },
        "maximum" => node with { Maximum = value.GetDouble() },
        "exclusiveMinimum" => node with { ExclusiveMinimum = value.GetDouble() },
        "exclusiveMaximum" => node with { ExclusiveMaximum = value.GetDouble() },
        "minLength" => node with { MinimumLength = value.GetInt32() },
        "maxLength" => node with { MaximumLength = value.GetInt32() },
        "trim" => node with { Trims = true },
        "format" => value.GetString() is "url" ? node with { Format = StringFormat.Url, Trims = true } : node with { Format = StringFormat.Uri },
        "pattern" => node with { Pattern = EcmaPattern.Of(value.GetString()!, node.Pattern?.IgnoresCase ?? false) },
        "ignoreCase" => node with { Pattern = EcmaPattern.Of(node.Pattern?.Text ?? "", ignoreCase: true) },
        _ => ApplyCollection(node, word, value),
    };

    private SchemaNode ApplyCollection(SchemaNode node, string word, JsonElement value) => word switch
    {
        "properties" => node with { Properties = ReadMap(value) },
        "required" => node with { Required = [.. value.EnumerateArray().Select(static name => name.GetString()!)] },
        "closed" => node with { Closed = true },
        "rest" => node with { Rest = ReadNode(value) },
        "keys" => node with { Keys = ReadNode(value) },
        "minProperties" => node with { MinimumMembers = value.GetInt32() },
        "maxProperties" => node with { MaximumMembers = value.GetInt32() },
        "tuple" => node with { Tuple = ReadNodes(value) },
        "items" => node with { Items = ReadNode(value) },
        "minItems" => node with { MinimumItems = value.GetInt32() },
        "maxItems" => node with { MaximumItems = value.GetInt32() },
        "uniqueItems" => node with { UniqueItems = true },
        _ => ApplyBranch(node, word, value),
    };

    private SchemaNode ApplyBranch(SchemaNode node, string word, JsonElement value) => word switch
    {
        "anyOf" => node with { AnyOf = ReadNodes(value) },
        "by" => node with { Discriminator = value.GetString() },
        "oneOf" => node with { OneOf = ReadNodes(value) },
        "allOf" => node with { AllOf = ReadNodes(value) },
        "not" => node with { Not = ReadNode(value) },
        "if" => node with { If = ReadNode(value) },
        "then" => node with { Then = ReadNode(value) },
        "else" => node with { Else = ReadNode(value) },
        _ => throw new NotSupportedException($"The packed schemas hold the unknown word {word}."),
    };

    private SchemaNode ReadNode(JsonElement line) => node(line.GetInt32());

    private SchemaNode[] ReadNodes(JsonElement lines) => [.. lines.EnumerateArray().Select(ReadNode)];

    private NodeMap ReadMap(JsonElement lines) =>
        new(lines.EnumerateObject().ToDictionary(static m => m.Name, static m => m.Value.GetInt32(), StringComparer.Ordinal), node);

    private static ValueKinds ReadKinds(JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Aggregate(ValueKinds.None, static (kinds, name) => kinds | ReadKinds(name))
        : type.GetString() switch
        {
            "null" => ValueKinds.Null,
            "boolean" => ValueKinds.Boolean,
            "integer" => ValueKinds.Integer,
            "number" => ValueKinds.Number,
            "string" => ValueKinds.String,
            "array" => ValueKinds.Array,
            "object" => ValueKinds.Object,
            var name => throw new NotSupportedException($"The packed schemas hold the unknown type {name}."),
        };

    private static Node ReadDefault(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new StringNode(value.GetString()!),
        JsonValueKind.Number => new NumberNode(value.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new BooleanNode(value.GetBoolean()),
        _ => throw new NotSupportedException("The packed schemas hold a default that is neither a string nor a number nor a boolean."),
    };

    private static SchemaValues ReadValues(JsonElement values)
    {
        var strings = values.EnumerateArray().Where(static v => v.ValueKind == JsonValueKind.String).Select(static v => v.GetString()!);
        var others = values.EnumerateArray().Where(static v => v.ValueKind != JsonValueKind.String).Select(static v => v.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => v.GetDouble(),
            JsonValueKind.Null => (object?)null,
            _ => throw new NotSupportedException("The packed schemas hold a value that is an object or array."),
        });
        return new SchemaValues([.. strings], [.. others]);
    }
}
