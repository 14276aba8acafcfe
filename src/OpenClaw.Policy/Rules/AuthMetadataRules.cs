using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Shapes;
using OpenClaw.Policy.Rules.Shapes.Sections;

namespace OpenClaw.Policy.Rules;

/// <summary>
/// Reports a malformed <c>auth.profiles.requireMetadata</c> (from contract P02). The real program does so after the sections that follow
/// <see cref="AuthProfileRules"/>.
/// </summary>
internal sealed class AuthMetadataRules : IPolicySection
{
    /// <summary>Always false: the demand itself is that of <see cref="AuthProfileRules"/>.</summary>
    public bool HasRules(Node policy) => false;

    public IEnumerable<Finding> Findings(RuleContext context) =>
        AuthShapes.RequireMetadata.FirstIssue(ShapePlace.Document(context)) is { } malformed ? [malformed] : [];
}
