using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>Shapes in the order in which the real program looks at them.</summary>
internal static class ShapeListExtensions
{
    /// <summary>The issue of the first shape that does not hold, or null.</summary>
    public static Finding? FirstIssue(this IReadOnlyList<IShape> shapes, ShapePlace root) =>
        shapes.Select(s => s.FirstIssue(root)).FirstOrDefault(static f => f is not null);

    /// <summary>The issue of every shape that does not hold.</summary>
    public static IReadOnlyList<Finding> AllIssues(this IReadOnlyList<IShape> shapes, ShapePlace root) =>
        [.. shapes.Select(s => s.FirstIssue(root)).OfType<Finding>()];
}
