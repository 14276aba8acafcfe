using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>The values of rules in the form in which they are compared.</summary>
internal static class RuleTexts
{
    /// <summary>The entries of a list; null when it is no list, or when an entry is not of the kind that the rule holds.</summary>
    public static IReadOnlyList<string>? OfList(PolicyRule rule, Node value, PolicyContract contract) => rule.Value switch
    {
        RuleValue.ChannelDenyRules => Providers(rule, value),
        RuleValue.ExecApprovals => ExecApprovalRequirement.ReadList(value)?.Select(static r => r.Key).ToList(),
        _ => Entries(value, text => rule.Value == RuleValue.ModelProviders ? ProviderId.Normalize(text, contract) : Compared(rule, text)),
    };

    /// <summary>A single word; null when it is no text, or blank.</summary>
    public static string? OfWord(PolicyRule rule, Node? value) =>
        value.AsString() is { } text && EcmaString.Trim(text) is { Length: > 0 } word ? Compared(rule, word) : null;

    /// <summary>A trimmed text as it is compared.</summary>
    public static string Compared(PolicyRule rule, string text) => rule.IsCaseSensitive ? text : EcmaString.ToLowerCase(text);

    private static List<string>? Providers(PolicyRule rule, Node value) =>
        value is ArrayNode list && list.Items.All(ChannelDenyRule.IsWellFormed)
            ? [.. NotBlank(list.Items.Select(static r => ChannelDenyRule.Provider(r)!)).Select(p => Compared(rule, p))]
            : null;

    private static List<string>? Entries(Node value, Func<string, string> compared) =>
        value is ArrayNode list && list.Items.All(static i => i is StringNode)
            ? [.. NotBlank(list.Items.Select(static i => i.AsString()!)).Select(compared)]
            : null;

    private static IEnumerable<string> NotBlank(IEnumerable<string> texts) =>
        texts.Select(static t => EcmaString.Trim(t)).Where(static t => t.Length > 0);
}
