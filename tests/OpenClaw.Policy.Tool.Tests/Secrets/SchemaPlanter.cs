using System.Text.Json.Nodes;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>
/// Makes a config that has every setting of a release's schema, with a text of its own at each place for a text. Where a schema offers
/// a choice, the variant decides; enough variants go through all choices.
/// </summary>
/// <param name="release">Whose schema.</param>
/// <param name="variant">Which of the choices.</param>
/// <param name="text">What to write at a place: the schema, the place, and the texts that fit by the schema.</param>
internal sealed class SchemaPlanter(OpenClawRelease release, int variant, Func<SchemaNode, IReadOnlyList<string>, string?> text)
{
    /// <summary>Deeper objects stay empty: some schemas hold themselves.</summary>
    private const int MaxDepth = 12;

    /// <summary>What is settled by the test: which release it is, where agents work, and what switches the policy.</summary>
    private static readonly HashSet<string> Settled = new(StringComparer.Ordinal) { "$schema", "meta", "workspace", "plugins.entries.policy", "plugins.enabled", "plugins.allow", "plugins.deny", "plugins.load" };

    private readonly ReleaseSchema _schema = SchemaLibrary.Embedded[release.Version];

    public JsonObject Plant()
    {
        var config = new JsonObject();
        foreach (var section in _schema.Core.Properties.Names.Where(static n => !Settled.Contains(n)))
        {
            _schema.Core.Properties.TryGet(section, out var schema);
            config[section] = section switch
            {
                "channels" => Named(schema!, [section], _schema.Facts.ChannelIds, _schema.Channel),
                "plugins" => Plugins(schema!),
                _ => Sample(schema!, [section]),
            };
        }

        return config;
    }

    private JsonObject Plugins(SchemaNode schema)
    {
        var plugins = Sample(schema, ["plugins"]) as JsonObject ?? [];
        var entries = new JsonObject();
        foreach (var id in _schema.Facts.PluginIds.Where(static id => id != "policy").Order(StringComparer.Ordinal))
        {
            if (_schema.Plugin(id) is { } settings)
            {
                entries[id] = new JsonObject { ["enabled"] = true, ["config"] = Sample(settings, ["plugins", "entries", id, "config"]) };
            }
        }

        plugins["entries"] = entries;
        return plugins;
    }

    private JsonObject Named(SchemaNode schema, IReadOnlyList<string> path, IEnumerable<string> ids, Func<string, SchemaNode?> find)
    {
        var result = Sample(schema, path) as JsonObject ?? [];
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            if (find(id) is { } settings)
            {
                result[id] = Sample(settings, [.. path, id]);
            }
        }

        return result;
    }

    private JsonNode? Sample(SchemaNode schema, IReadOnlyList<string> path)
    {
        if (path.Count > MaxDepth)
        {
            return null;
        }

        var branches = schema.AnyOf.Concat(schema.OneOf).Where(static b => !b.Never).ToList();
        if (branches.Count > 0)
        {
            var chosen = Sample(branches[variant % branches.Count], path);
            return chosen is JsonObject branch && schema.Properties.Count > 0 ? Join(Object(schema, path), branch) : chosen;
        }

        if (schema.AllOf.Count > 0 && schema.Properties.Count == 0)
        {
            return Sample(schema.AllOf[0], path);
        }

        return Kind(schema) switch
        {
            ValueKinds.Object => Object(schema, path),
            ValueKinds.Array => Array(schema, path),
            ValueKinds.Boolean => schema.Values is { } values ? JsonNode.Parse(values.Describe().First()) : path[^1] == "enabled" || variant % 2 == 0,
            ValueKinds.Number => schema.Values is { } values ? JsonNode.Parse(values.Describe().First()) : Number(schema),
            ValueKinds.Null => null,
            _ => text(schema, path) is { } planted ? JsonValue.Create(planted) : null,
        };
    }

    private static JsonObject Join(JsonObject common, JsonObject branch)
    {
        foreach (var (name, value) in branch)
        {
            common[name] = value?.DeepClone();
        }

        return common;
    }

    private ValueKinds Kind(SchemaNode schema)
    {
        ValueKinds[] known = [ValueKinds.Object, ValueKinds.Array, ValueKinds.String, ValueKinds.Number, ValueKinds.Boolean];
        var possible = known.Where(kind => (schema.Kinds & kind) != 0).ToList();
        return possible.Count == 0 ? ValueKinds.Null
            : possible.Count == known.Length ? schema.Properties.Count > 0 || schema.Rest is not null ? ValueKinds.Object : ValueKinds.String
            : possible[variant % possible.Count];
    }

    private JsonObject Object(SchemaNode schema, IReadOnlyList<string> path)
    {
        var result = new JsonObject();
        foreach (var name in schema.Properties.Names)
        {
            if (!Settled.Contains(name) && !Settled.Contains(string.Join('.', path.Append(name))) && schema.Properties.TryGet(name, out var member) && !member.Never
                && Sample(member, [.. path, name]) is { } value)
            {
                result[name] = value;
            }
        }

        if (schema.Rest is { Never: false } rest)
        {
            foreach (var key in Keys(schema, path[^1]))
            {
                if (!result.ContainsKey(key) && Sample(rest, [.. path, key]) is { } value)
                {
                    result[key] = value;
                }
            }
        }

        return result;
    }

    /// <summary>Names of somebody's own, of which some have to be known ones.</summary>
    private IEnumerable<string> Keys(SchemaNode schema, string parent)
    {
        string[] fitting = parent switch
        {
            "providers" => ["openai", "acme"],
            "entries" => variant % 2 == 0 ? ["main", "coder"] : ["main"],
            "accounts" => ["default", "work"],
            _ => ["k1", "1", "main", "env:KEY", "127.0.0.1", "agent:main:k1", "/srv/k1", "https://k1.example"],
        };
        var allowed = fitting.Where(k => schema.Keys?.Pattern?.IsMatch(k) != false).ToList();
        return parent is "providers" or "entries" or "accounts" ? allowed : allowed.Take(1);
    }

    private JsonArray Array(SchemaNode schema, IReadOnlyList<string> path)
    {
        var result = new JsonArray();
        foreach (var item in schema.Tuple)
        {
            result.Add(Sample(item, [.. path, "#"]) ?? JsonValue.Create(1));
        }

        var count = schema.Items is null ? 0 : Math.Max(schema.MinimumItems ?? 0, path[^1] == "list" ? 2 : 1);
        for (var i = 0; i < count; i++)
        {
            if (Sample(schema.Items!, [.. path, "#"]) is { } value)
            {
                result.Add(value);
            }
        }

        return result;
    }

    private static JsonNode Number(SchemaNode schema) =>
        new[] { 5, 1, 0, 60, 3600, 65535, 1000, 100_000 }.Where(n => n >= (schema.Minimum ?? schema.ExclusiveMinimum + 1 ?? n) && n <= (schema.Maximum ?? n)).Cast<int?>().FirstOrDefault() is { } fits
            ? fits : schema.Minimum ?? 0.5;
}
