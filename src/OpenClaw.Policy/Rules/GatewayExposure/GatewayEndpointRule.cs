using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Gateway;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.GatewayExposure;

/// <summary><c>gateway.http.denyEndpoints</c>: HTTP APIs that must stay off. Names are compared without regard to case.</summary>
internal sealed class GatewayEndpointRule : IGatewayRule
{
    public RulePath Path { get; } = new("gateway/http/denyEndpoints");

    public bool IsDemandedBy(Node policy) => Denied(policy).Count > 0;

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        var denied = Denied(context.Judged).ToLookup(static d => EcmaString.ToLowerCase(d.Name), static d => d.Node, StringComparer.Ordinal);
        foreach (var endpoint in context.Evidence.Of<GatewayExposureEvidence>(GatewayCollector.EvidenceKey)
            .Where(static e => e.Kind == GatewayExposureKind.HttpEndpoint))
        {
            if (denied[EcmaString.ToLowerCase(endpoint.Endpoint!)].FirstOrDefault() is { } rule)
            {
                yield return context.OnConfig(
                    DiagnosticCatalog.GatewayHttpEndpointEnabled,
                    $"Gateway HTTP endpoint '{endpoint.Endpoint}' is denied by policy.",
                    endpoint,
                    Path.Address,
                    rule,
                    "Disable the HTTP endpoint or update policy after review.");
            }
        }
    }

    private IReadOnlyList<PolicyListEntry> Denied(Node policy) => Path.Entries(policy);
}
