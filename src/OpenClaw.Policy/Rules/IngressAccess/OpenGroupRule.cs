using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Ingress;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.IngressAccess;

/// <summary><c>channels.denyOpenGroups</c>: the agent takes part in listed groups only, or in none.</summary>
internal sealed class OpenGroupRule : IIngressRule
{
    public RulePath Path { get; } = new("channels/denyOpenGroups");

    public bool IsDemandedBy(Node? section) => Path.Find(section).AsBoolean() == true;

    public IEnumerable<Finding> Findings(IngressRuleSet rules) => IsDemandedBy(rules.Section)
        ? rules.OfKind(IngressKind.GroupPolicy)
            .Where(static f => f.Value.AsString() is not (GroupPolicy.AllowList or GroupPolicy.Disabled))
            .Select(f => rules.Finding(
                DiagnosticCatalog.IngressOpenGroupsDenied,
                $"{IngressRuleSet.Label(f)} allows open group ingress.",
                f,
                Path,
                "Set groupPolicy to allowlist or disabled, or update policy after review."))
        : [];
}
