using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.GatewayExposure;

/// <summary>One rule of the section <c>gateway</c>.</summary>
internal interface IGatewayRule
{
    /// <summary>The rule's path in the policy.</summary>
    IReadOnlyList<string> Path { get; }

    /// <summary>Whether the policy demands something by this rule.</summary>
    bool IsDemandedBy(Node policy);

    IEnumerable<Finding> Findings(RuleContext context);
}
