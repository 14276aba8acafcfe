using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>A section of rules about agents, of the policy itself or of a scope, and the facts that it judges.</summary>
/// <param name="Context">What judges with it.</param>
/// <param name="Section">The object that holds the rules; null when there is none.</param>
/// <param name="Address">Its place in the policy, as in an address.</param>
/// <param name="Facts">The facts.</param>
internal sealed record AgentRuleSet<T>(RuleContext Context, Node? Section, string Address, IReadOnlyList<T> Facts)
    where T : AgentEvidence
{
    /// <summary>A finding on one of the facts.</summary>
    /// <param name="check">What is found.</param>
    /// <param name="message">The real program's sentence.</param>
    /// <param name="fact">The fact that does not conform.</param>
    /// <param name="path">The rule that demands otherwise.</param>
    public Finding Finding(AgentCheck check, string message, AgentEvidence fact, RulePath path) => Context.OnConfig(
        check.Descriptor, message, fact, $"{Address}/{path.Address}", path.Find(Section), check.FixHint(Context.Contract));
}
