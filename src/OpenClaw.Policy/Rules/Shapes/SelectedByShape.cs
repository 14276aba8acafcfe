using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>Keys of a scope that need a selector.</summary>
/// <param name="keys">When any of them is present, the selector must be.</param>
/// <param name="selector">The selector.</param>
/// <param name="place">What is malformed without it, below the scope; empty for the scope itself.</param>
/// <param name="demand">What a message says, as in "requires the channelIds selector."</param>
/// <param name="hint">What to do.</param>
internal sealed class SelectedByShape(IReadOnlyList<string> keys, string selector, PolicyPath place, string demand, string hint) : IShape
{
    public Finding? FirstIssue(ShapePlace root) => keys.Any(k => root.Member(k).Value is not null) && root.Member(selector).Value is null
        ? root.At(place).Malformed(demand, hint)
        : null;
}
