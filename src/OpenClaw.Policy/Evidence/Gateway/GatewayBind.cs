using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>The interfaces that the gateway listens on: <c>gateway.bind</c>, and <c>gateway.customBindHost</c> when that is used.</summary>
internal static class GatewayBind
{
    private const string Custom = "custom";

    public static IEnumerable<GatewayExposureEvidence> Of(SettingPlace gateway)
    {
        var bind = gateway["bind"];
        if (bind.Value.AsString() is not { } value)
        {
            yield return Default(bind, GatewayTailscale.KeepsGatewayOnLoopback(gateway));
            yield break;
        }

        yield return GatewayExposureEvidence.Of("gateway-bind", GatewayExposureKind.Bind, bind, value) with
        {
            IsNonLoopback = value is "auto" or "lan" or "tailnet",
            IsExplicit = true,
        };

        var host = gateway["customBindHost"];
        if (value == Custom && host.Text is not null)
        {
            yield return GatewayExposureEvidence.Of("gateway-custom-bind-host", GatewayExposureKind.Bind, host, host.Value.AsString()!) with
            {
                IsNonLoopback = IsNonLoopbackHost(host.Text),
            };
        }
    }

    private static GatewayExposureEvidence Default(SettingPlace bind, bool isLoopback) =>
        GatewayExposureEvidence.Of("gateway-bind-default", GatewayExposureKind.Bind, bind, isLoopback ? "loopback" : "runtime-default") with
        {
            IsNonLoopback = !isLoopback,
            IsExplicit = false,
        };

    /// <summary>Only addresses count: a host of another form is no finding, wherever the gateway then listens.</summary>
    private static bool IsNonLoopbackHost(string host) =>
        DottedDecimal.IsAddress(host) && !host.StartsWith("127.", StringComparison.Ordinal);
}
