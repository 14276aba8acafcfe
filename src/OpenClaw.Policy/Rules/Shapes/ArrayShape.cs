using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A container that must be an array, whatever its entries.</summary>
internal sealed class ArrayShape(PolicyPath path) : IShape
{
    public Func<ShapePlace, string> Hint { get; init; } = static p => $"Fix {p.PolicyName} so {p.Property} is an array.";

    public Finding? FirstIssue(ShapePlace root) =>
        root.At(path) is { Value: not (null or ArrayNode) } place ? place.Malformed("must be an array.", Hint(place)) : null;
}
