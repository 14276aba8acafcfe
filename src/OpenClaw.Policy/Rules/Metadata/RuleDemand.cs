using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>
/// What a rule demands of a workspace, where the check reads its value otherwise than the comparison of two policies does: a value can be
/// as strict as another one for the comparison, and let something pass that the other one refuses.
/// </summary>
internal static class RuleDemand
{
    /// <summary>
    /// Why some workspace breaks the baseline's value and not the candidate's, as a clause; null when there is none, of two values of
    /// which the candidate is at least as strict for the comparison. Of lists of tools that comparison need not have been made.
    /// </summary>
    /// <param name="rule">The rule that both are values of.</param>
    /// <param name="candidate">The value that should demand as much.</param>
    /// <param name="baseline">The value to demand as much as.</param>
    /// <param name="lists">The lists among the values.</param>
    public static string? Loophole(PolicyRule rule, Node candidate, Node baseline, RuleLists lists) => rule switch
    {
        { Value: RuleValue.ChannelDenyRules } => Provider(candidate, baseline),
        { Strictness: Strictness.OrderedWord } => Word(candidate, baseline),
        { Value: RuleValue.Tools } => Tool(lists.Of(rule, candidate), lists.Of(rule, baseline)),
        _ => null,
    };

    /// <summary>The check compares a provider with the key of a channel as both are written.</summary>
    private static string? Provider(Node candidate, Node baseline)
    {
        var denied = Providers(candidate).ToHashSet(StringComparer.Ordinal);
        return Providers(baseline).FirstOrDefault(p => !denied.Contains(p)) is { } provider
            ? $"no entry names the provider '{provider}' just as it is written there, and the check compares it letter by letter"
            : null;
    }

    /// <summary>The check asks for the very word.</summary>
    private static string? Word(Node candidate, Node baseline) => candidate.AsString() == baseline.AsString()
        ? null
        : $"the check asks for exactly the word of the policy, so a workspace with '{candidate.AsString()}' breaks the baseline alone";

    /// <summary>
    /// The check asks whether the config's deny list covers each entry as if it were the name of a tool. What covers a pattern covers the
    /// names that the pattern covers, and those only.
    /// </summary>
    private static string? Tool(RuleList? candidate, RuleList? baseline)
    {
        if (candidate is null || baseline is null)
        {
            return "one of the two is no list of tools";
        }

        var patterns = candidate.Tools.Where(ToolGlob.IsPattern).ToList();
        return baseline.Tools.FirstOrDefault(t => !candidate.Tools.Contains(t) && !patterns.Exists(p => ToolGlob.Matches(p, t))) is { } tool
            ? $"a deny list of the config can cover all of it without the tool '{tool}'"
            : null;
    }

    private static IEnumerable<string> Providers(Node value) => value.AsItems().Select(ChannelDenyRule.Provider).OfType<string>();
}
