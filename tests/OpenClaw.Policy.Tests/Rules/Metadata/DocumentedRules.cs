using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Tests.Rules.Metadata;

/// <summary>The rows of <c>docs/reference/policy-rules.md</c>: every rule of any release, by its path.</summary>
internal static class DocumentedRules
{
    public static IEnumerable<string> Rows() => ReleaseCatalog.All
        .SelectMany(static release => release.Contract.Rules.Select(rule => (Release: release.Version, Rule: rule)))
        .GroupBy(static known => known.Rule.Path.Property)
        .OrderBy(static known => known.Key, StringComparer.Ordinal)
        .Select(static known => Row(known.First().Release, known.Last().Rule, known.SelectMany(static k => k.Rule.CheckIds).Distinct()));

    private static string Row(string firstRelease, PolicyRule rule, IEnumerable<string> checks) =>
        $"| `{rule.Path.Property}` | {Value(rule)} | {Stricter(rule)} | {Scope(rule)} | {firstRelease} | {string.Join(", ", checks.Select(static c => $"`{c}`"))} |";

    private static string Value(PolicyRule rule) => rule.IsCaseSensitive ? $"{Kind(rule)}, capitals count" : Kind(rule);

    private static string Kind(PolicyRule rule) => rule.Value switch
    {
        RuleValue.Boolean => "true or false",
        RuleValue.Word => $"one of {Words(rule.Order)}",
        RuleValue.ModelProviders => "list of provider ids",
        RuleValue.Tools => "list of tools, groups and patterns",
        RuleValue.ChannelDenyRules => "list of deny rules",
        RuleValue.ExecApprovals => "list of approvals",
        RuleValue.RoutingProbes => "list of probes",
        _ => rule.Allowed is { } allowed ? $"list of {Words(allowed)}" : "list of texts",
    };

    private static string Stricter(PolicyRule rule) => rule.Strictness switch
    {
        Strictness.RequiresTrue => "true",
        Strictness.RequiresFalse => "false",
        Strictness.AllowListSubset => "fewer entries; an empty list allows all",
        Strictness.DenyListSuperset => rule.Value == RuleValue.Tools ? "more tools covered" : "more entries",
        Strictness.OrderedWord => "later in the order",
        Strictness.SameList => "the same entries only",
        _ => "the same probes, fewer match kinds",
    };

    private static string Scope(PolicyRule rule) => rule.Selector switch
    {
        ScopeSelector.Agents => "`agentIds`",
        ScopeSelector.Channels => "`channelIds`",
        _ => "",
    };

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(static w => $"`{w}`"));
}
