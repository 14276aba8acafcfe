using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Gateway;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.GatewayExposure;

namespace OpenClaw.Policy.Rules;

/// <summary><c>gateway</c>: who may reach the gateway and what it may do for them (from contract P02).</summary>
/// <param name="nodeCommands">Where the config lists the commands of nodes; null when no rule is on them (up to contract P06).</param>
internal sealed class GatewayRules(GatewayNodeCommands? nodeCommands) : IPolicySection
{
    private readonly IReadOnlyList<IGatewayRule> _rules =
    [
        Bind,
        Auth,
        RateLimit,
        ControlUi,
        Funnel,
        Remote,
        new GatewayEndpointRule(),
        UrlAllowLists,
        .. nodeCommands is null ? [] : new[] { new GatewayNodeCommandRule(nodeCommands) },
    ];

    /// <summary>Whether any of the rules is there at all, well formed or not: only then is there something to observe.</summary>
    public bool IsMentioned(Node? policy) => _rules.Any(r => r.Path.Find(policy) is not null);

    public bool HasRules(Node policy) => _rules.Any(r => r.IsDemandedBy(policy));

    public IEnumerable<Finding> Findings(RuleContext context) => _rules.SelectMany(r => r.Findings(context));

    private static GatewaySwitchRule Bind => new(new("gateway/exposure/allowNonLoopbackBind"), demand: false)
    {
        Check = DiagnosticCatalog.GatewayNonLoopbackBind,
        IsBrokenBy = static e => e.Kind == GatewayExposureKind.Bind && e.IsNonLoopback == true,
        Message = static e => e.IsExplicit == false
            ? "Gateway bind is omitted while the runtime default can permit non-loopback exposure."
            : $"Gateway bind setting '{e.Id}' permits non-loopback exposure.",
        FixHint = "Use gateway.bind=loopback or update policy after review.",
    };

    private static GatewaySwitchRule Auth => new(new("gateway/auth/requireAuth"), demand: true)
    {
        Check = DiagnosticCatalog.GatewayAuthDisabled,
        IsBrokenBy = static e => e.Kind == GatewayExposureKind.Auth && e.Value.AsString() == "none",
        Message = static _ => "Gateway authentication is disabled.",
        FixHint = "Set gateway.auth.mode to token, password, or trusted-proxy.",
    };

    private static GatewaySwitchRule RateLimit => new(new("gateway/auth/requireExplicitRateLimit"), demand: true)
    {
        Check = DiagnosticCatalog.GatewayRateLimitMissing,
        IsBrokenBy = static e => e.Kind == GatewayExposureKind.AuthRateLimit && e.IsExplicit != true,
        Message = static _ => "Gateway authentication rate-limit posture is not explicit.",
        FixHint = "Configure gateway.auth.rateLimit or update policy after review.",
    };

    private static GatewaySwitchRule ControlUi => new(new("gateway/controlUi/allowInsecure"), demand: false)
    {
        Check = DiagnosticCatalog.GatewayControlUiInsecure,
        IsBrokenBy = static e =>
            e.Kind == GatewayExposureKind.ControlUi && e.Value.AsBoolean() == true && e.Id != GatewayControlUi.EnabledId,
        Message = static e => $"Gateway Control UI insecure toggle '{e.Id}' is enabled.",
        FixHint = "Disable the insecure Control UI toggle or update policy after review.",
    };

    private static GatewaySwitchRule Funnel => new(new("gateway/exposure/allowTailscaleFunnel"), demand: false)
    {
        Check = DiagnosticCatalog.GatewayTailscaleFunnel,
        IsBrokenBy = static e => e.Kind == GatewayExposureKind.Tailscale && e.Value.AsString() == GatewayTailscale.Funnel,
        Message = static _ => "Gateway Tailscale Funnel exposure is enabled.",
        FixHint = "Use tailscale serve/off or update policy after review.",
    };

    private static GatewaySwitchRule Remote => new(new("gateway/remote/allow"), demand: false)
    {
        Check = DiagnosticCatalog.GatewayRemoteEnabled,
        IsBrokenBy = static e => e.Kind == GatewayExposureKind.Remote,
        Message = static e => $"Gateway remote posture '{e.Id}' is enabled.",
        FixHint = "Disable remote gateway mode/config or update policy after review.",
    };

    private static GatewaySwitchRule UrlAllowLists => new(new("gateway/http/requireUrlAllowlists"), demand: true)
    {
        Check = DiagnosticCatalog.GatewayHttpUrlFetchUnrestricted,
        IsBrokenBy = static e => e.Kind == GatewayExposureKind.HttpUrlFetch && e.HasAllowList != true,
        Message = static e => $"Gateway HTTP URL-fetch input '{e.Id}' has no URL allowlist.",
        FixHint = "Add a urlAllowlist for this URL-fetch input or update policy after review.",
    };
}
