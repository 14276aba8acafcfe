using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules;

/// <summary><c>network.privateNetwork.allow: false</c>: no setting may open private networks (from contract P01).</summary>
internal sealed class NetworkRules : IPolicySection
{
    public bool HasRules(Node policy) => Rule(policy) is { Value: false };

    public IEnumerable<Finding> Findings(RuleContext context) =>
        Rule(context.Judged) is { Value: false } rule
            ? context.Evidence.Of<NetworkEvidence>(NetworkCollector.EvidenceKey)
                .Where(static s => s.Value)
                .Select(s => context.OnConfig(
                    DiagnosticCatalog.NetworkPrivateAccessEnabled,
                    $"Network setting '{s.Id}' allows private-network access.",
                    s,
                    "network/privateNetwork/allow",
                    rule,
                    "Disable this private-network access setting or update policy after review."))
            : [];

    private static BooleanNode? Rule(Node policy) => policy.Find("network", "privateNetwork", "allow") as BooleanNode;
}
