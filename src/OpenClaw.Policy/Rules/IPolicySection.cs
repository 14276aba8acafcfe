using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules;

/// <summary>One section of the policy: what it demands and what it finds.</summary>
internal interface IPolicySection
{
    /// <summary>Whether the policy demands anything in this section. A policy without any demand checks nothing.</summary>
    bool HasRules(Node policy);

    /// <summary>The findings, in the order of the real program.</summary>
    IEnumerable<Finding> Findings(RuleContext context);
}
