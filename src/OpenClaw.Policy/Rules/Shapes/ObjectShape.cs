using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A container that must be an object.</summary>
internal sealed class ObjectShape(string property) : IShape
{
    private readonly PolicyPath _path = new(property);

    public Finding? FirstIssue(RuleContext context) => _path.Find(context.Policy) is { } value and not ObjectNode
        ? context.Malformed(_path.Address, $"{property} must be an object.", $"Fix {context.PolicyPath} so {property} is an object.", value)
        : null;
}
