using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>
/// Whether values can be compared. Stricter than a policy's shape here and there (a deny rule with a blank provider), more lenient elsewhere
/// (words in any case).
/// </summary>
internal static class RuleValues
{
    public static bool IsValid(PolicyRule rule, Node value) => rule.Value switch
    {
        RuleValue.Boolean => value is BooleanNode,
        RuleValue.Word => IsSupported(rule, value),
        RuleValue.RoutingProbes => value is ArrayNode,
        RuleValue.ExecApprovals => ExecApprovalRequirement.ReadList(value) is not null,
        RuleValue.ChannelDenyRules => value is ArrayNode rules && rules.Items.All(static r => IsNotBlank(ChannelDenyRule.Provider(r))),
        _ => value is ArrayNode list && list.Items.All(entry => IsSupported(rule, entry)),
    };

    private static bool IsSupported(PolicyRule rule, Node entry)
    {
        if (RuleTexts.OfWord(rule, entry) is not { } word)
        {
            return false;
        }

        var supported = rule.Allowed ?? (rule.Order.Count > 0 ? rule.Order : null);
        return supported is null || supported.Any(s => RuleTexts.Compared(rule, s) == word);
    }

    private static bool IsNotBlank(string? text) => text is not null && EcmaString.Trim(text).Length > 0;
}
