using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A rule that must be one of some words, exactly as they are written.</summary>
/// <param name="path">The rule.</param>
/// <param name="allowed">The words.</param>
/// <param name="demand">As in "must be a supported DM scope."</param>
/// <param name="hint">What to do.</param>
internal sealed class EnumShape(PolicyPath path, IReadOnlyList<string> allowed, string demand, Func<ShapePlace, string> hint) : IShape
{
    /// <summary>Whether the rule must be there.</summary>
    public bool Required { get; init; }

    public Finding? FirstIssue(ShapePlace root)
    {
        var place = root.At(path);
        var holds = place.Value is null ? !Required : place.Value.AsString() is { } text && allowed.Contains(text);
        return holds ? null : place.Malformed(demand, hint(place));
    }
}
