using System.Text.Json.Nodes;
using OpenClaw.Policy.Configuration.Validation.Schemas;

namespace OpenClaw.Policy.Fuzzing.Generation;

/// <summary>Makes values that have the structure of a schema. Checks beside the structure are not looked at, so some are refused.</summary>
internal sealed class SchemaSampler(Chance chance)
{
    /// <summary>Deeper objects stay empty.</summary>
    private const int MaximumDepth = 9;

    private const double GovernedMember = 0.42;
    private const int OtherMembers = 2;
    private const int Items = 3;
    private static readonly int[] Numbers = [0, 1, 5, 60, 1000, 3600, 65535];

    /// <param name="schema">What the value must be.</param>
    /// <param name="name">The name of the setting, which says what texts fit.</param>
    /// <param name="depth">How deep the value stands.</param>
    public JsonNode? Sample(SchemaNode schema, string name, int depth = 0)
    {
        if (schema.Values is { } values)
        {
            return JsonNode.Parse(chance.Pick([.. values.Describe()]));
        }

        var branches = schema.AnyOf.Concat(schema.OneOf).Where(static b => !b.Never).ToList();
        if (branches.Count > 0)
        {
            return Sample(chance.Pick(branches), name, depth);
        }

        return schema.AllOf.Count > 0 && schema.Properties.Count == 0 ? Sample(schema.AllOf[0], name, depth) : OfKind(schema, name, depth);
    }

    private JsonNode? OfKind(SchemaNode schema, string name, int depth) => Kind(schema.Kinds) switch
    {
        ValueKinds.Object => Object(schema, name, depth),
        ValueKinds.Array => Array(schema, name, depth),
        ValueKinds.Number => Number(schema),
        ValueKinds.Boolean => chance.Of(0.5),
        ValueKinds.Null => null,
        _ => Text(schema, name),
    };

    private ValueKinds Kind(ValueKinds kinds)
    {
        ValueKinds[] known = [ValueKinds.Object, ValueKinds.Array, ValueKinds.String, ValueKinds.Boolean, ValueKinds.Number];
        var possible = known.Where(kind => (kinds & kind) != 0).ToList();
        return possible.Count == 0 ? ValueKinds.Null : possible.Count == known.Length ? ValueKinds.String : chance.Pick(possible);
    }

    private JsonObject Object(SchemaNode schema, string name, int depth)
    {
        var result = new JsonObject();
        var names = schema.Properties.Names.ToList();
        var others = chance.Some([.. names.Where(static n => !Words.Governed.Contains(n))], OtherMembers);
        foreach (var member in chance.Shuffled(names))
        {
            var isWanted = schema.Required.Contains(member) || others.Contains(member) || (Words.Governed.Contains(member) && chance.Of(GovernedMember));
            if (isWanted && depth < MaximumDepth && schema.Properties.TryGet(member, out var property) && !property.Never)
            {
                result[member] = Sample(property, member, depth + 1);
            }
        }

        if (schema.Rest is { } rest && depth < MaximumDepth)
        {
            foreach (var key in chance.Some(Words.For(name), Items))
            {
                result.TryAdd(key, Sample(rest, key, depth + 1));
            }
        }

        return result;
    }

    private JsonArray Array(SchemaNode schema, string name, int depth)
    {
        var result = new JsonArray();
        foreach (var item in schema.Tuple)
        {
            result.Add(Sample(item, name, depth + 1));
        }

        var count = schema.Items is null || depth >= MaximumDepth ? 0 : Math.Max(schema.MinimumItems ?? 0, chance.Below(Items + 1));
        for (var i = 0; i < count; i++)
        {
            result.Add(Sample(schema.Items!, name, depth + 1));
        }

        return result;
    }

    private JsonValue Number(SchemaNode schema)
    {
        var fitting = Numbers.Where(n => n >= (schema.Minimum ?? schema.ExclusiveMinimum + 1 ?? n) && n <= (schema.Maximum ?? n)).ToList();
        return JsonValue.Create(fitting.Count > 0 && chance.Of(0.95) ? chance.Pick(fitting) : schema.Minimum ?? 0.5);
    }

    private JsonValue Text(SchemaNode schema, string name)
    {
        var pool = Words.For(name);
        var fitting = pool.Concat(Words.Anything).Where(t => Fits(schema, t)).ToList();
        return JsonValue.Create(fitting.Count > 0 ? chance.Pick(chance.Of(0.7) ? [.. fitting.Take(pool.Count)] : fitting) : chance.Pick(pool));
    }

    private static bool Fits(SchemaNode schema, string text) =>
        text.Length >= (schema.MinimumLength ?? 0) && text.Length <= (schema.MaximumLength ?? int.MaxValue) && schema.Pattern?.IsMatch(text) != false;
}
