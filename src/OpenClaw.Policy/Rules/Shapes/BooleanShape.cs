using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A rule that must be true or false.</summary>
internal sealed class BooleanShape(string property) : IShape
{
    private readonly PolicyPath _path = new(property);

    public Finding? FirstIssue(RuleContext context) => _path.Find(context.Policy) is { } value and not BooleanNode
        ? context.Malformed(_path.Address, $"{property} must be a boolean.", $"Fix {context.PolicyPath} so {property} is true or false.", value)
        : null;
}
