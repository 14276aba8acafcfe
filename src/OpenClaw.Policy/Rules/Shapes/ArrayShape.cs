using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A container that must be an array.</summary>
internal sealed class ArrayShape(string property) : IShape
{
    private readonly PolicyPath _path = new(property);

    public Finding? FirstIssue(RuleContext context) => _path.Find(context.Policy) is { } value and not ArrayNode
        ? context.Malformed(_path.Address, $"{property} must be an array.", $"Fix {context.PolicyPath} so {property} is an array.", value)
        : null;
}
