using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>
/// The defaults that a JSON Schema puts into an object (ajv's <c>useDefaults</c>): members that are not there are added behind the
/// written ones, in the schema's order, and then every member that is there is looked into.
/// </summary>
/// <param name="members">The members with a default of their own or with defaults inside.</param>
/// <param name="others">For the members that the schema does not name; null when there are none inside them.</param>
internal sealed class SettingDefaults(IReadOnlyList<KeyValuePair<string, SettingDefaults>> members, SettingDefaults? others = null)
{
    /// <summary>The value when the member is not there; null when it has no default.</summary>
    public Node? Value { get; init; }

    /// <param name="settings">What is written.</param>
    /// <param name="enclosing">The nearest place in a file, for an object that has none itself.</param>
    public Node Apply(Node settings, Origin? enclosing)
    {
        if (settings is not ObjectNode written)
        {
            return settings;
        }

        var origin = written.Origin ?? enclosing;
        var completed = new ObjectNodeBuilder(written);
        foreach (var (name, member) in members)
        {
            if (member.Value is { } value && written[name] is null)
            {
                completed.Set(name, value.WithOrigin(origin is null ? null : new DefaultedOrigin(origin)));
            }
        }

        foreach (var (name, value) in completed.Build().Members)
        {
            if (Member(name) is { } inner)
            {
                completed.Set(name, inner.Apply(value, origin));
            }
        }

        return completed.Build(written.Origin);
    }

    private SettingDefaults? Member(string name)
    {
        foreach (var (known, member) in members)
        {
            if (known == name)
            {
                return member;
            }
        }

        return others;
    }
}
