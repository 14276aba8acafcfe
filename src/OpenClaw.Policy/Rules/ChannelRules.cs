using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Rules;

/// <summary><c>channels.denyRules</c>: providers that no enabled channel may use (every contract).</summary>
internal sealed class ChannelRules : IPolicySection
{
    public bool HasRules(Node policy) => policy.Find("channels", "denyRules").AsItems().Count > 0;

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        if (context.Contract.Shapes.ChannelDenyRules.FirstIssue(ShapePlace.Document(context)) is { } malformed)
        {
            return [malformed];
        }

        var rules = new Dictionary<string, (int Index, Node Rule)>(StringComparer.Ordinal);
        foreach (var (index, rule) in context.Judged.Find("channels", "denyRules").AsItems().Index())
        {
            rules.TryAdd(ChannelDenyRule.Provider(rule)!, (index, rule));
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
}
