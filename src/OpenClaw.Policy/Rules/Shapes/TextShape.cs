using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A text that is not blank.</summary>
internal sealed class TextShape(PolicyPath path, Func<ShapePlace, string> hint) : IShape
{
    /// <summary>Whether the text must be there.</summary>
    public bool Required { get; init; }

    public Finding? FirstIssue(ShapePlace root)
    {
        var place = root.At(path);
        var holds = place.Value is null ? !Required : place.Value.AsString() is { } text && EcmaString.Trim(text).Length > 0;
        return holds ? null : place.Malformed("must be a non-empty string.", hint(place));
    }
}
