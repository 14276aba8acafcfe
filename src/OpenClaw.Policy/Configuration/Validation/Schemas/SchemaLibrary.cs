using System.Collections.Concurrent;
using System.Text.Json;

namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>The schemas of all releases that are packed. A node is read when it is first asked for.</summary>
internal sealed class SchemaLibrary
{
    private readonly PackedLines _lines;
    private readonly SchemaNode?[] _nodes;
    private readonly SchemaNodeReader _reader;
    private readonly Dictionary<string, int> _records;
    private readonly ConcurrentDictionary<string, ReleaseSchema> _releases = new(StringComparer.Ordinal);

    private SchemaLibrary(PackedLines lines)
    {
        _lines = lines;
        _nodes = new SchemaNode?[lines.Count];
        _reader = new SchemaNodeReader(Node);
        using var index = lines.Parse(0);
        _records = index.RootElement.EnumerateObject().ToDictionary(static m => m.Name, static m => m.Value.GetInt32(), StringComparer.Ordinal);
    }

    private static Lazy<SchemaLibrary> Shared { get; } = new(static () => new SchemaLibrary(PackedLines.ReadEmbedded()));

    public static SchemaLibrary Embedded => Shared.Value;

    public IEnumerable<string> Releases => _records.Keys;

    /// <summary>The schema of a release.</summary>
    /// <exception cref="KeyNotFoundException">The release is not packed.</exception>
    public ReleaseSchema this[string release] => _releases.GetOrAdd(release, ReadRelease);

    private ReleaseSchema ReadRelease(string release)
    {
        using var record = _lines.Parse(_records[release]);
        var root = record.RootElement;
        return new ReleaseSchema(
            Node(root.GetProperty("core").GetInt32()),
            NodeMap(root.GetProperty("channels")),
            NodeMap(root.GetProperty("plugins")),
            ReadFacts(root));
    }

    private static ReleaseFacts ReadFacts(JsonElement record) => new()
    {
        ChannelIds = Set(record, "channelIds"),
        ChannelAliases = Map(record, "channelAliases"),
        PluginIds = Set(record, "pluginIds"),
        PluginAliases = Map(record, "pluginAliases"),
        RemovedPlugins = Set(record, "removedPlugins"),
        ModelProviders = Set(record, "modelProviders"),
        RetiredModels = Set(record, "retiredModels"),
        WebSearchProviders = Set(record, "webSearchProviders"),
        InstallableWebSearchProviders = Map(record, "installableWebSearchProviders"),
    };

    /// <summary>Two threads may read the same node; both get an equal one, and either may stay.</summary>
    private SchemaNode Node(int line)
    {
        if (_nodes[line] is { } known)
        {
            return known;
        }

        using var document = _lines.Parse(line);
        return _nodes[line] = _reader.Read(document.RootElement);
    }

    private NodeMap NodeMap(JsonElement lines) =>
        new(lines.EnumerateObject().ToDictionary(static m => m.Name, static m => m.Value.GetInt32(), StringComparer.Ordinal), Node);

    private static HashSet<string> Set(JsonElement record, string name) => new(Strings(record, name), StringComparer.Ordinal);

    private static IEnumerable<string> Strings(JsonElement record, string name) =>
        record.GetProperty(name).EnumerateArray().Select(static e => e.GetString()!);

    private static Dictionary<string, string> Map(JsonElement record, string name) =>
        record.GetProperty(name).EnumerateObject().ToDictionary(static m => m.Name, static m => m.Value.GetString()!, StringComparer.Ordinal);
}
