using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>An object that may have some keys only. Anything but an object holds: that is another shape's business.</summary>
/// <param name="path">The object.</param>
/// <param name="allowed">Its keys.</param>
/// <param name="demand">What a message says about another key, as in "is not supported in tools policy."</param>
/// <param name="hint">What to do about the other key; it is given the key's place.</param>
internal sealed class KeysShape(PolicyPath path, IReadOnlyList<string> allowed, string demand, Func<ShapePlace, string> hint) : IShape
{
    public Finding? FirstIssue(ShapePlace root)
    {
        var container = root.At(path);
        var unknown = container.Value.AsMembers().Select(static m => m.Name).FirstOrDefault(n => !allowed.Contains(n));
        return unknown is null ? null : Unknown(container.Member(unknown));
    }

    private Finding Unknown(ShapePlace place) => place.Malformed(demand, hint(place));
}
