using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A container that must be an object.</summary>
internal sealed class ObjectShape(PolicyPath path) : IShape
{
    public Func<ShapePlace, string> Hint { get; init; } = static p => $"Fix {p.PolicyName} so {p.Property} is an object.";

    /// <summary>Whether the container must be there.</summary>
    public bool Required { get; init; }

    public Finding? FirstIssue(ShapePlace root)
    {
        var place = root.At(path);
        var holds = place.Value is ObjectNode || (place.Value is null && !Required);
        return holds ? null : place.Malformed("must be an object.", Hint(place));
    }
}
