using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Resolution;

/// <summary>Which of the confirmed rules that match decides.</summary>
/// <param name="Selected">The rule, or null when none or no single one can.</param>
/// <param name="Label">How it was chosen, as it is stored.</param>
public sealed record RuleResolution(Rule? Selected, string Label)
{
    /// <summary>
    /// The narrowest scope decides, the wider ones do not vote. Within it the last seen rule wins when it is newer than every rule that
    /// decides otherwise; else nothing can be said.
    /// </summary>
    /// <exception cref="ModelException">Upstream mode: a stamp without an offset meets one with an offset.</exception>
    public static RuleResolution Of(IReadOnlyList<Rule> rules, AlignmentMode mode)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var projects = rules.Where(static r => r.Scope == Vocabulary.Project).ToList();
        var domains = rules.Where(static r => r.Scope == Vocabulary.Domain).ToList();
        var globals = rules.Where(static r => r.Scope == Vocabulary.Global).ToList();
        if (projects.Count > 0)
        {
            return SameScope(projects, mode).Over(domains.Count > 0 ? "project_over_domain" : globals.Count > 0 ? "project_over_global" : null);
        }

        return domains.Count > 0 ? SameScope(domains, mode).Over(globals.Count > 0 ? "domain_over_global" : null) : SameScope(globals, mode);
    }

    private RuleResolution Over(string? label) => label is null || Selected is null ? this : this with { Label = label };

    private static RuleResolution SameScope(List<Rule> rules, AlignmentMode mode)
    {
        if (rules.Count == 0)
        {
            return new(null, "heuristic_default");
        }

        var ordered = Recency.NewestFirst(rules, mode);
        var top = ordered[0];
        if (ordered.Skip(1).FirstOrDefault(r => r.PolicyDecision != top.PolicyDecision) is { } dissenter)
        {
            return Recency.IsNewer(top, dissenter) ? new(top, "same_scope_newer_confirmed") : new(null, "ambiguous_same_scope_conflict");
        }

        return new(top, ordered.Count > 1 ? "same_scope_consistent_confirmed" : $"{top.Scope}_confirmed_rule");
    }
}
