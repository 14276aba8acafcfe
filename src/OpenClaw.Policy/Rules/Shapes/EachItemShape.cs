using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>Shapes that every entry of a list must have, each entry being their root. Anything but a list holds.</summary>
/// <param name="path">The list.</param>
/// <param name="shapes">All of them are looked at for one entry before the next.</param>
internal sealed class EachItemShape(PolicyPath path, IReadOnlyList<IShape> shapes) : IShape
{
    public Finding? FirstIssue(ShapePlace root)
    {
        var list = root.At(path);
        return Enumerable.Range(0, list.Value.AsItems().Count)
            .Select(i => shapes.FirstIssue(list.Item(i)))
            .FirstOrDefault(static f => f is not null);
    }
}
