using System.Globalization;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>The only values that a schema allows: strings, numbers, booleans and null.</summary>
/// <param name="strings">In the order of the schema.</param>
/// <param name="others">Doubles, booleans and null.</param>
internal sealed class SchemaValues(IReadOnlyList<string> strings, IReadOnlyList<object?> others)
{
    private readonly HashSet<string> _strings = new(strings, StringComparer.Ordinal);

    public bool IsSingle => strings.Count + others.Count == 1;

    public ValueKinds Kinds => others.Aggregate(
        strings.Count > 0 ? ValueKinds.String : ValueKinds.None,
        static (kinds, value) => kinds | value switch
        {
            bool => ValueKinds.Boolean,
            double => ValueKinds.Number,
            _ => ValueKinds.Null,
        });

    public bool Contains(Node value) => value switch
    {
        StringNode s => _strings.Contains(s.Value),
        NumberNode n => others.Any(o => o is double d && d == n.Value),
        BooleanNode b => others.Any(o => o is bool flag && flag == b.Value),
        NullNode => others.Any(static o => o is null),
        _ => false,
    };

    /// <summary>The values as they are written in a config.</summary>
    public IEnumerable<string> Describe() => strings.Select(static s => $"\"{s}\"").Concat(others.Select(static o => o switch
    {
        true => "true",
        false => "false",
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        _ => "null",
    }));
}
