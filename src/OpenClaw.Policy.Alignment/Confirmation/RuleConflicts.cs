using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>Finds confirmed rules that are about exactly the same tasks.</summary>
public static class RuleConflicts
{
    /// <summary>Whether another confirmed rule with the same scope and triggers decides otherwise.</summary>
    public static bool HasConflict(Rule rule, IEnumerable<Rule> rules) => Twins(rule, rules).Any(o => o.PolicyDecision != rule.PolicyDecision);

    /// <summary>
    /// Whether another confirmed rule with the same scope and triggers stands in for it. In corrected mode it must decide the same: an
    /// opponent does not stand in.
    /// </summary>
    public static bool IsSuperseded(Rule rule, IEnumerable<Rule> rules, AlignmentMode mode) =>
        Twins(rule, rules).Any(o => mode == AlignmentMode.Upstream || o.PolicyDecision == rule.PolicyDecision);

    /// <summary>The triggers of a rule in one order, for comparison.</summary>
    public static string Signature(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return string.Join('\n', rule.Trigger.Order(CodePointOrder.Instance).Select(static t => t.Replace("\n", "\\n", StringComparison.Ordinal)));
    }

    private static IEnumerable<Rule> Twins(Rule rule, IEnumerable<Rule> rules)
    {
        var signature = Signature(rule);
        return rules.Where(o => o.Id != rule.Id && o.Status == Vocabulary.Confirmed && o.Scope == rule.Scope && o.ScopeKey == rule.ScopeKey && Signature(o) == signature);
    }
}
