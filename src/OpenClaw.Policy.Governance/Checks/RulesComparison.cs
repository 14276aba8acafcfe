using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>What rules demand that others no longer do.</summary>
internal static class RulesComparison
{
    /// <summary>Each weakness with its subject, in the order of the rules of the base. Rules that are harder to compare than to read count as weaker.</summary>
    public static IEnumerable<(string Subject, string What)> Weaknesses(GovernanceRules rules, GovernanceRules before)
    {
        if (rules.Default < before.Default)
        {
            yield return ("default", $"The default is {rules.Default.ToWord()}, and was {before.Default.ToWord()}.");
        }

        if (before.ExtendsDefault && !rules.ExtendsDefault)
        {
            yield return ("extends", "The shipped rules no longer apply.");
        }

        if (rules.InvokeTools.Except(before.InvokeTools, StringComparer.Ordinal).FirstOrDefault() is { } tool)
        {
            yield return ("invoke", $"The tool {tool} may be invoked, and might not before.");
        }

        var now = rules.Rules.ToDictionary(static r => r.Id, StringComparer.Ordinal);
        foreach (var old in before.Rules)
        {
            // Shipped rules go and come together, which was told above.
            if (old.Risk != RiskClass.Green && (old.Span is not null || rules.ExtendsDefault == before.ExtendsDefault) && Weakness(old, now.GetValueOrDefault(old.Id)) is { } what)
            {
                yield return ($"rule/{old.Id}", what);
            }
        }

        foreach (var added in rules.Rules.Where(r => r.Risk == RiskClass.Green && r.Span is not null && before.Rules.All(o => o.Id != r.Id)))
        {
            yield return ($"rule/{added.Id}", $"The new rule {added.Id} makes requests green that were not.");
        }
    }

    private static string? Weakness(GovernanceRule old, GovernanceRule? now) =>
        now is null ? $"The rule {old.Id} is gone."
        : now.Risk < old.Risk ? $"The rule {old.Id} is {now.Risk.ToWord()}, and was {old.Risk.ToWord()}."
        : Texts(old.Terms).Except(Texts(now.Terms), StringComparer.Ordinal).FirstOrDefault() is { } term ? $"The rule {old.Id} no longer finds `{term}`."
        : Texts(now.Unless).Except(Texts(old.Unless), StringComparer.Ordinal).FirstOrDefault() is { } excuse ? $"The rule {old.Id} excuses `{excuse}`."
        : now.Approvals.Count < old.Approvals.Count ? $"The rule {old.Id} asks for {now.Approvals.Count} approvals, and asked for {old.Approvals.Count}."
        : now.Approvals.AllowAutomation && !old.Approvals.AllowAutomation ? $"The rule {old.Id} lets automation approve."
        : old.Approvals.Roles.Count > 0 && (now.Approvals.Roles.Count == 0 || now.Approvals.Roles.Except(old.Approvals.Roles, StringComparer.Ordinal).Any()) ? $"The rule {old.Id} lets other roles approve."
        : Allowed(now).Except(Allowed(old), StringComparer.Ordinal).FirstOrDefault() is { } tool ? $"The rule {old.Id} allows the tool {tool}."
        : null;

    private static IEnumerable<string> Texts(IEnumerable<RuleTerm> terms) => terms.Select(static t => t.Text);

    private static IReadOnlyList<string> Allowed(GovernanceRule rule) => rule.AllowedTools ?? [];
}
