using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>Several shapes of which only the first issue is reported, in a section that reports the issues of all its shapes.</summary>
internal sealed class FirstOfShape(params IReadOnlyList<IShape> shapes) : IShape
{
    public Finding? FirstIssue(ShapePlace root) => shapes.FirstIssue(root);
}
