using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>Shapes of something that may be absent, with what stands there as their root.</summary>
internal sealed class InsideShape(PolicyPath path, IReadOnlyList<IShape> shapes) : IShape
{
    public Finding? FirstIssue(ShapePlace root) => root.At(path) is { Value: not null } place ? shapes.FirstIssue(place) : null;
}
