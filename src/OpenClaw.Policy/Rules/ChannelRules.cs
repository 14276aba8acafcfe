using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules;

/// <summary><c>channels.denyRules</c>: providers that no enabled channel may use (every contract).</summary>
internal sealed class ChannelRules : IPolicySection
{
    public bool HasRules(Node policy) => policy.Find("channels", "denyRules").AsItems().Count > 0;

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        if (FirstMalformedRule(context) is { } malformed)
        {
            return [malformed];
        }

        var rules = new Dictionary<string, (int Index, Node Rule)>(StringComparer.Ordinal);
        foreach (var (index, rule) in context.Policy.Find("channels", "denyRules").AsItems().Index())
        {
            rules.TryAdd(rule.Find("when", "provider").AsString()!, (index, rule));
        }

        return context.Evidence.Of<ChannelEvidence>(ChannelCollector.EvidenceKey)
            .Where(c => c.Enabled != false && rules.ContainsKey(c.Provider))
            .Select(c => Denied(context, c, rules[c.Provider].Index, rules[c.Provider].Rule));
    }

    private static Finding Denied(RuleContext context, ChannelEvidence channel, int index, Node rule) => context.OnConfig(
        DiagnosticCatalog.ChannelsDeniedProvider,
        $"Channel '{channel.Id}' uses denied provider '{channel.Provider}'.",
        channel,
        $"channels/denyRules/#{index}",
        rule,
        rule.Find("reason").AsString() ?? "Disable this channel, remove it from config, or update the policy deny rule.");

    private static Finding? FirstMalformedRule(RuleContext context)
    {
        const string Path = "channels/denyRules";
        if (context.Policy.Find("channels", "denyRules") is not { } rules)
        {
            return null;
        }

        if (rules is not ArrayNode list)
        {
            return context.Malformed(
                Path, "channels.denyRules must be an array.", $"Fix {context.PolicyPath} so channel deny rules are an array.", rules);
        }

        foreach (var (index, rule) in list.Items.Index())
        {
            if (!IsWellFormed(rule))
            {
                return context.Malformed(
                    $"{Path}/#{index}",
                    $"channels.denyRules[{index}] must define when.provider as a string.",
                    $"Fix {context.PolicyPath} so each channel deny rule has a provider match.",
                    rule);
            }
        }

        return null;
    }

    private static bool IsWellFormed(Node rule) =>
        rule is ObjectNode
        && rule.Find("id") is (null or StringNode)
        && rule.Find("reason") is (null or StringNode)
        && rule.Find("when", "provider") is StringNode;
}
