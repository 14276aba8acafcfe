using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>An object in which one of some keys must be present.</summary>
/// <param name="keys">The keys.</param>
/// <param name="place">What is malformed when none is; empty for the object itself.</param>
/// <param name="demand">What a message says, as in "must define at least one selector."</param>
/// <param name="hint">What to do.</param>
internal sealed class AnyOfKeysShape(IReadOnlyList<string> keys, PolicyPath place, string demand, string hint) : IShape
{
    public Finding? FirstIssue(ShapePlace root) =>
        keys.All(k => root.Member(k).Value is null) ? root.At(place).Malformed(demand, hint) : null;
}
