using System.Diagnostics.CodeAnalysis;

namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>Schemas by name, each read when it is first asked for: a config uses few of the thousands that a release has.</summary>
/// <param name="lines">Name to line of the packed file.</param>
/// <param name="read">Reads the schema of a line.</param>
internal sealed class NodeMap(IReadOnlyDictionary<string, int> lines, Func<int, SchemaNode> read)
{
    public static NodeMap Empty { get; } = new(new Dictionary<string, int>(), static _ => SchemaNode.Anything);

    /// <summary>In the order of the schema.</summary>
    public IEnumerable<string> Names => lines.Keys;

    public int Count => lines.Count;

    public bool TryGet(string name, [NotNullWhen(true)] out SchemaNode? schema)
    {
        schema = lines.TryGetValue(name, out var line) ? read(line) : null;
        return schema is not null;
    }
}
