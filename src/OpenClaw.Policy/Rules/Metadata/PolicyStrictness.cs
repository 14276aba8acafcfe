using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>Whether one value of a rule is at least as strict as another (from contract P03).</summary>
internal static class PolicyStrictness
{
    /// <param name="rule">The rule that both are values of.</param>
    /// <param name="candidate">The value that should be as strict.</param>
    /// <param name="baseline">The value to be as strict as.</param>
    /// <param name="lists">The lists among the values.</param>
    /// <returns>False also for lists and words that are malformed.</returns>
    /// <exception cref="ReleaseFailureException">The release fails on an entry of a list of tools.</exception>
    public static bool IsAtLeastAsStrict(PolicyRule rule, Node candidate, Node baseline, RuleLists lists) => rule.Strictness switch
    {
        Strictness.RequiresTrue => baseline.AsBoolean() != true || candidate.AsBoolean() == true,
        Strictness.RequiresFalse => baseline.AsBoolean() != false || candidate.AsBoolean() == false,
        Strictness.OrderedWord => IsAtOrAfter(rule, candidate, baseline),
        Strictness.RoutingProbes => RoutingProbeStrictness.IsAtLeastAsStrict(candidate, baseline),
        _ => lists.Of(rule, candidate) is { } candidates && lists.Of(rule, baseline) is { } baselines && IsAtLeastAsStrict(rule, candidates, baselines),
    };

    /// <summary>Whether a value demands nothing, so that any value, or none, is as strict.</summary>
    public static bool DemandsNothing(PolicyRule rule, Node value) => rule.Strictness switch
    {
        Strictness.RequiresTrue => value.AsBoolean() != true,
        Strictness.RequiresFalse => value.AsBoolean() != false,
        Strictness.AllowListSubset => rule.EmptyListIsOff && IsEmptyList(value),
        Strictness.DenyListSuperset or Strictness.RoutingProbes => IsEmptyList(value),
        _ => false,
    };

    private static bool IsAtLeastAsStrict(PolicyRule rule, RuleList candidate, RuleList baseline) => rule.Strictness switch
    {
        Strictness.AllowListSubset => IsSubset(rule, candidate, baseline),
        Strictness.DenyListSuperset when rule.Value == RuleValue.Tools => baseline.Tools.All(candidate.DenyList.Covers),
        Strictness.DenyListSuperset => candidate.Set.IsSupersetOf(baseline.Set),
        _ => candidate.Sorted.SequenceEqual(baseline.Sorted, StringComparer.Ordinal),
    };

    private static bool IsSubset(PolicyRule rule, RuleList candidate, RuleList baseline) =>
        rule.EmptyListIsOff && (candidate.Entries.Count == 0 || baseline.Entries.Count == 0)
            ? baseline.Entries.Count == 0
            : candidate.Set.IsSubsetOf(baseline.Set);

    private static bool IsAtOrAfter(PolicyRule rule, Node candidate, Node baseline)
    {
        var order = rule.Order.Select(w => RuleTexts.Compared(rule, w)).ToList();
        var (index, least) = (IndexOf(candidate), IndexOf(baseline));
        return least >= 0 && index >= least;

        int IndexOf(Node value) => RuleTexts.OfWord(rule, value) is { } word ? order.IndexOf(word) : -1;
    }

    private static bool IsEmptyList(Node value) => value is ArrayNode { Items.Count: 0 };
}
