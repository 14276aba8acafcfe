using OpenClaw.Policy.Configuration.Validation.Structure;

namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>Which releases know a key that a release does not know. Most configs that are refused hold keys of another release.</summary>
internal sealed class KeyHistory(SchemaLibrary library, string release)
{
    /// <summary>A sentence about the key and what to do, or null when no release knows it.</summary>
    /// <param name="path">The place that has the key.</param>
    /// <param name="key">The key.</param>
    public string? Describe(ConfigPath path, string key)
    {
        var releases = library.Releases.ToArray();
        var own = Array.IndexOf(releases, release);
        var segments = path.ToSegments();
        for (var i = own - 1; i >= 0; i--)
        {
            if (Knows(library[releases[i]], segments, key))
            {
                return $"OpenClaw {releases[i]} was the last release that knew it. Remove it, or run \"openclaw doctor --fix\" with {release}, which moves what has a new place.";
            }
        }

        var later = releases.Skip(own + 1).FirstOrDefault(candidate => Knows(library[candidate], segments, key));
        return later is null ? null : $"OpenClaw {later} is the first release that knows it. Remove it, or check with a release that has it.";
    }

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
