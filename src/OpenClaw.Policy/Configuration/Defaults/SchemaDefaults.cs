using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>
/// The defaults that a JSON Schema puts into an object (ajv's <c>useDefaults</c>): members that are not there are added behind the
/// written ones, in the schema's order, and then every member that is there is looked into.
/// </summary>
internal static class SchemaDefaults
{
    /// <param name="value">What is written; valid.</param>
    /// <param name="schema">The schema of a channel.</param>
    /// <param name="enclosing">The nearest place in a file, for an object that has none itself.</param>
    public static Node Apply(Node value, SchemaNode schema, Origin? enclosing) => value switch
    {
        ObjectNode settings => ApplyToMembers(settings, schema, settings.Origin ?? enclosing),
        ArrayNode list when schema.Items is { } items =>
            new ArrayNode([.. list.Items.Select(item => Apply(item, items, list.Origin ?? enclosing))], list.Origin),
        _ => value,
    };

    private static ObjectNode ApplyToMembers(ObjectNode settings, SchemaNode schema, Origin? origin)
    {
        var completed = new ObjectNodeBuilder(settings);
        foreach (var name in schema.Properties.Names)
        {
            if (settings[name] is null && schema.Properties.TryGet(name, out var member) && member.Default is { } value)
            {
                completed.Set(name, value.WithOrigin(origin is null ? null : new DefaultedOrigin(origin)));
            }
        }

        foreach (var (name, value) in completed.Build().Members)
        {
            if ((schema.Properties.TryGet(name, out var member) ? member : schema.Rest) is { } inner)
            {
                completed.Set(name, Apply(value, inner, origin));
            }
        }

        return completed.Build(settings.Origin);
    }
}
