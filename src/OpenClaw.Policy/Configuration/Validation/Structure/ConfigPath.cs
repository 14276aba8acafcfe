using System.Globalization;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>The place of a value in a config, as OpenClaw prints it: names and indexes with dots between them.</summary>
internal sealed class ConfigPath
{
    private readonly ConfigPath? _parent;
    private readonly string _segment;

    private ConfigPath(ConfigPath? parent, string segment)
    {
        _parent = parent;
        _segment = segment;
    }

    /// <summary>The document; its text is empty.</summary>
    public static ConfigPath Root { get; } = new(null, "");

    public ConfigPath Then(string name) => new(this, name);

    public ConfigPath Then(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    public ConfigPath Then(params ReadOnlySpan<string> names)
    {
        var path = this;
        foreach (var name in names)
        {
            path = path.Then(name);
        }

        return path;
    }

    /// <summary>The names and indexes from the document to the place.</summary>
    public string[] ToSegments()
    {
        var segments = new List<string>();
        for (var path = this; path._parent is not null; path = path._parent)
        {
            segments.Add(path._segment);
        }

        segments.Reverse();
        return [.. segments];
    }

    public override string ToString() => string.Join('.', ToSegments());
}
