using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>One rule of a section about agents. A section lists its rules in the order of their findings.</summary>
internal interface IAgentRule<T>
    where T : AgentEvidence
{
    /// <summary>Whether the rule is written in a section, whatever it says: that is what makes facts be observed.</summary>
    bool IsMentioned(Node? section);

    /// <summary>Whether the rule demands anything.</summary>
    bool Demands(Node? section);

    /// <summary>The facts that do not conform, in the order of the real program.</summary>
    IEnumerable<Finding> Findings(AgentRuleSet<T> rules);
}
