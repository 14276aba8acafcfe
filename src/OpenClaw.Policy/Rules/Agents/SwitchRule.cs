using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>A switch that demands something in one of its positions.</summary>
/// <param name="path">The switch.</param>
/// <param name="demanding">The position.</param>
/// <param name="violates">Whether a fact does not conform; false for facts that the rule is not about.</param>
/// <param name="check">What is found.</param>
/// <param name="message">The real program's sentence for a fact.</param>
internal sealed class SwitchRule<T>(RulePath path, bool demanding, Func<T, bool> violates, AgentCheck check, Func<T, string> message) : IAgentRule<T>
    where T : AgentEvidence
{
    public bool IsMentioned(Node? section) => path.Find(section) is not null;

    public bool Demands(Node? section) => path.Find(section).AsBoolean() == demanding;

    public IEnumerable<Finding> Findings(AgentRuleSet<T> rules) => Demands(rules.Section)
        ? rules.Facts.Where(violates).Select(fact => rules.Finding(check, message(fact), fact, path))
        : [];
}
