using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.IngressAccess;

/// <summary>One rule of the section <c>ingress</c>.</summary>
internal interface IIngressRule
{
    /// <summary>The rule's place in the section.</summary>
    RulePath Path { get; }

    /// <summary>Whether a section demands something by this rule.</summary>
    bool IsDemandedBy(Node? section);

    /// <summary>The facts that do not conform, in the order of the evidence.</summary>
    IEnumerable<Finding> Findings(IngressRuleSet rules);
}
