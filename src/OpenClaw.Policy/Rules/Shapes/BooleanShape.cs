using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A rule that must be true or false.</summary>
internal sealed class BooleanShape(PolicyPath path) : IShape
{
    public Func<ShapePlace, string> Hint { get; init; } = static p => $"Set {p.Property} to true or false.";

    public Finding? FirstIssue(ShapePlace root) =>
        root.At(path) is { Value: not (null or BooleanNode) } place ? place.Malformed("must be a boolean.", Hint(place)) : null;
}
