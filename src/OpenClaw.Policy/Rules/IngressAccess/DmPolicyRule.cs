using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Ingress;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.IngressAccess;

/// <summary><c>channels.allowDmPolicies</c>: ways to let people send direct messages; an empty list allows all.</summary>
internal sealed class DmPolicyRule : IIngressRule
{
    public RulePath Path { get; } = new("channels/allowDmPolicies");

    public bool IsDemandedBy(Node? section) => Path.Entries(section).Count > 0;

    public IEnumerable<Finding> Findings(IngressRuleSet rules)
    {
        var allowed = Path.Words(rules.Section).ToHashSet(StringComparer.Ordinal);
        return allowed.Count == 0
            ? []
            : rules.OfKind(IngressKind.DmPolicy)
                .Where(f => !allowed.Contains(EcmaString.ToLowerCase(f.Value.AsString()!)))
                .Select(f => rules.Finding(
                    DiagnosticCatalog.IngressDmPolicyUnapproved,
                    $"{IngressRuleSet.Label(f)} uses unapproved DM policy '{f.Value.AsString()}'.",
                    f,
                    Path,
                    "Set the channel DM policy to an allowed value or update policy after review."));
    }
}
