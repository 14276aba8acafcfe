using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>
/// <c>plugins.installs</c>: a log of installed plugins that old releases kept in the config. Releases that keep it elsewhere take
/// it out before they validate, and put it back behind everything else when it is well formed.
/// </summary>
internal static class PluginInstallRecords
{
    private const string Plugins = "plugins";
    private const string Installs = "installs";

    /// <summary>JavaScript's <c>Number.MAX_SAFE_INTEGER</c>.</summary>
    private const double MaximumSafeInteger = 9007199254740991;

    private static readonly string[] Sources = ["npm", "archive", "path", "clawhub", "git", "marketplace"];
    private static readonly string[] Counts = ["clawpackSpecVersion", "clawpackSize"];

    private static readonly string[] Texts =
    [
        "spec", "sourcePath", "installPath", "version", "resolvedName", "resolvedVersion", "resolvedSpec", "integrity", "shasum",
        "resolvedAt", "installedAt", "clawhubUrl", "clawhubPackage", "npmIntegrity", "npmShasum", "npmTarballName",
        "clawpackSha256", "clawpackManifestSha256", "gitUrl", "gitRef", "gitCommit", "marketplaceName", "marketplaceSource",
        "marketplacePlugin",
    ];

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["source"] = Sources,
        ["clawhubFamily"] = ["code-plugin", "bundle-plugin"],
        ["clawhubChannel"] = ["official", "community", "private"],
        ["artifactKind"] = ["legacy-zip", "npm-pack"],
        ["artifactFormat"] = ["zip", "tgz"],
    };

    /// <summary>The records when there are some and each is well formed, else null.</summary>
    public static ObjectNode? Find(ObjectNode config) =>
        config.Find(Plugins, Installs) is ObjectNode { Members.Count: > 0 } records && records.Members.All(static m => IsRecord(m.Value))
            ? records
            : null;

    /// <summary>The config without them; without <c>plugins</c> when nothing else is in it.</summary>
    public static ObjectNode Remove(ObjectNode config)
    {
        if (config[Plugins] is not ObjectNode plugins || plugins[Installs] is null)
        {
            return config;
        }

        var others = new ObjectNodeBuilder(plugins);
        others.Remove(Installs);
        var rest = new ObjectNodeBuilder(config);
        rest.Remove(Plugins);
        if (others.Count > 0)
        {
            rest.Set(Plugins, others.Build(plugins.Origin));
        }

        return rest.Build(config.Origin);
    }

    public static ObjectNode Restore(ObjectNode config, ObjectNode records)
    {
        var plugins = config[Plugins] is ObjectNode others ? new ObjectNodeBuilder(others) : new ObjectNodeBuilder();
        var origin = config[Plugins]?.Origin ?? records.Origin;
        return new ObjectNodeBuilder(config)
            .Set(Plugins, plugins.Set(Installs, records).Build(origin))
            .Build(config.Origin);
    }

    private static bool IsRecord(Node node) =>
        node is ObjectNode record && record["source"] is not null && record.Members.All(static m => IsField(m.Name, m.Value));

    private static bool IsField(string name, Node value)
    {
        if (Words.TryGetValue(name, out var words))
        {
            return value is StringNode word && words.Contains(word.Value, StringComparer.Ordinal);
        }

        return Texts.Contains(name, StringComparer.Ordinal) ? value is StringNode
            : !Counts.Contains(name, StringComparer.Ordinal) || IsCount(value);
    }

    private static bool IsCount(Node value) =>
        value is NumberNode { Value: var number } && double.IsInteger(number) && number is >= 0 and <= MaximumSafeInteger;
}
