using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary><c>scopes</c> (from contract P03): named overlays, each with a selector and rules for what it selects.</summary>
/// <param name="overlay">What an overlay must look like; each overlay is the root of these shapes.</param>
internal sealed class ScopesShape(IReadOnlyList<IShape> overlay) : IShape
{
    public Finding? FirstIssue(ShapePlace root)
    {
        var scopes = root.Member("scopes");
        return scopes.Value switch
        {
            null => null,
            ObjectNode named => named.Members.Select(m => FirstOverlayIssue(scopes.Member(m.Name))).FirstOrDefault(static f => f is not null),
            _ => scopes.Malformed(
                "must be an object.",
                $"Fix {scopes.PolicyName} so scopes maps scope names to policy overlays with selectors such as agentIds."),
        };
    }

    private Finding? FirstOverlayIssue(ShapePlace scope) => scope.Value is ObjectNode
        ? overlay.FirstIssue(scope)
        : scope.Malformed("must be an object.", $"Fix {scope.PolicyName} so the named policy scope is an object.");
}
