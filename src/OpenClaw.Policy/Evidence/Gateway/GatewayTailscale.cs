using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>What Tailscale publishes of the gateway: <c>gateway.tailscale</c>.</summary>
internal static class GatewayTailscale
{
    /// <summary>The value of both settings that means: to the internet.</summary>
    public const string Funnel = "funnel";

    private const string Serve = "serve";

    public static IEnumerable<GatewayExposureEvidence> Of(SettingPlace gateway)
    {
        var mode = Mode(gateway);
        if (mode.Value.AsString() is { } value)
        {
            yield return GatewayExposureEvidence.Of("gateway-tailscale-mode", GatewayExposureKind.Tailscale, mode, value);
        }

        var preserve = gateway["tailscale"]["preserveFunnel"];
        if (mode.Value.AsString() == Serve && preserve.Flag == true)
        {
            yield return GatewayExposureEvidence.Of("gateway-tailscale-preserve-funnel", GatewayExposureKind.Tailscale, preserve, Funnel);
        }
    }

    /// <summary>Tailscale takes the connections, and the gateway listens to Tailscale only unless its own settings say otherwise.</summary>
    public static bool KeepsGatewayOnLoopback(SettingPlace gateway) => Mode(gateway).Value.AsString() is Serve or Funnel;

    private static SettingPlace Mode(SettingPlace gateway) => gateway["tailscale"]["mode"];
}
