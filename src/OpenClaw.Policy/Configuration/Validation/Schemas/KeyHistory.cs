using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>Which releases know a key that a release does not know. Most configs that are refused hold keys of another release.</summary>
internal sealed class KeyHistory(SchemaLibrary library, string release)
{
    private readonly string[] _releases = [.. library.Releases];

    /// <param name="path">The place that has the key.</param>
    /// <param name="key">The key.</param>
    public KeyKnowledge Find(ConfigPath path, string key)
    {
        var place = path.ToSegments();
        var known = Array.ConvertAll(_releases, candidate => IsSetAside(candidate, place, key) || Knows(library[candidate], place, key));
        if (!known.Contains(true))
        {
            return new(
                $"No OpenClaw from {_releases[0]} to {_releases[^1]} knows it.",
                "Correct its name or remove it; \"openclaw doctor --fix\" moves keys of some older releases.");
        }

        var own = Array.IndexOf(_releases, release);
        var statement = $"Known to OpenClaw {string.Join(" and ", Spans(known))}.";
        return Array.IndexOf(known, true) < own
            ? new(statement, $"Remove it, or run \"openclaw doctor --fix\" with {release}, which moves what has a new place.")
            : new(statement, "Remove it, or state the release that the gateway runs, if that one knows it.");
    }

    /// <summary>The releases that know a key, as words: up to one, from one on, between two, or one alone.</summary>
    private IEnumerable<string> Spans(bool[] known)
    {
        for (var next = 0; next < known.Length; next++)
        {
            if (!known[next])
            {
                continue;
            }

            var first = next;
            while (next + 1 < known.Length && known[next + 1])
            {
                next++;
            }

            yield return (first, next) switch
            {
                (0, _) => $"up to {_releases[next]}",
                _ when next == known.Length - 1 => $"from {_releases[first]} on",
                _ when next == first => _releases[first],
                _ => $"{_releases[first]} to {_releases[next]}",
            };
        }
    }

    /// <summary>What a release takes out of a config before it looks at the rest is in no schema.</summary>
    private static bool IsSetAside(string candidate, string[] place, string key) => (place, key) switch
    {
        (["plugins"], "installs") => ReleaseCatalog.Find(candidate)?.Loader.SetsInstallRecordsAside == true,
        (["commands"], "modelsWrite") => ReleaseCatalog.Find(candidate)?.Validation.IgnoresModelsWrite == true,
        _ => false,
    };

    private static bool Knows(ReleaseSchema schema, string[] place, string key) => place switch
    {
        ["channels", var id, .. var rest] => schema.Channel(id) is { } channel && SchemaPlaces.Knows(channel, rest, key),
        ["plugins", "entries", var id, "config", .. var rest] => schema.Plugin(id) is { } plugin && SchemaPlaces.Knows(plugin, rest, key),

        // What agents.entries has by id, older releases have in a list.
        ["agents", "entries", _, .. var rest] when !SchemaPlaces.Knows(schema.Core, ["agents"], "entries") =>
            SchemaPlaces.Knows(schema.Core, ["agents", "list", "0", .. rest], key),
        _ => SchemaPlaces.Knows(schema.Core, place, key),
    };
}
