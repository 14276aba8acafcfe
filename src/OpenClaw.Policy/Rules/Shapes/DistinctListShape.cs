using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A list with entries that are texts, not blank, and all different. The list as a whole is reported.</summary>
/// <param name="path">The list.</param>
/// <param name="demand">As in "must contain unique non-empty strings."</param>
/// <param name="hint">What to do.</param>
internal sealed class DistinctListShape(PolicyPath path, string demand, Func<ShapePlace, string> hint) : IShape
{
    /// <summary>The supported words, exactly as they are written; null when any text will do.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    public Finding? FirstIssue(ShapePlace root)
    {
        var place = root.At(path);
        return place.Value is null || Holds(place.Value) ? null : place.Malformed(demand, hint(place));
    }

    private bool Holds(Node value) =>
        value is ArrayNode { Items: { Count: > 0 } items }
        && items.All(IsSupported)
        && items.Select(static i => EcmaString.Trim(i.AsString()!)).Distinct(StringComparer.Ordinal).Count() == items.Count;

    private bool IsSupported(Node entry) =>
        entry.AsString() is { } text && EcmaString.Trim(text).Length > 0 && (Allowed is null || Allowed.Contains(text));
}
