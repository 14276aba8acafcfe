using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>A list of the words that a setting may have; an empty list allows all.</summary>
/// <param name="path">The list.</param>
/// <param name="word">The word of a fact that the rule is about; null for other facts.</param>
/// <param name="check">What is found.</param>
/// <param name="message">The real program's sentence for a fact and its word.</param>
internal sealed class AllowedWordRule<T>(RulePath path, Func<T, string?> word, AgentCheck check, Func<T, string, string> message) : IAgentRule<T>
    where T : AgentEvidence
{
    public bool IsMentioned(Node? section) => path.Find(section) is not null;

    public bool Demands(Node? section) => path.Words(section).Count > 0;

    public IEnumerable<Finding> Findings(AgentRuleSet<T> rules)
    {
        var allowed = path.Words(rules.Section).ToHashSet(StringComparer.Ordinal);
        return allowed.Count == 0
            ? []
            : from fact in rules.Facts
              let observed = word(fact)
              where observed is not null && !allowed.Contains(EcmaString.ToLowerCase(observed))
              select rules.Finding(check, message(fact, observed), fact, path);
    }
}
