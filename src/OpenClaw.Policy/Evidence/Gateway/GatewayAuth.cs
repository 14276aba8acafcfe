using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>How clients of the gateway prove who they are, and whether failed attempts are limited: <c>gateway.auth</c>.</summary>
internal static class GatewayAuth
{
    public static IEnumerable<GatewayExposureEvidence> Of(SettingPlace gateway)
    {
        var mode = gateway["auth"]["mode"];
        yield return GatewayExposureEvidence.Of("gateway-auth-mode", GatewayExposureKind.Auth, mode, mode.Value.AsString() ?? "token") with
        {
            IsExplicit = mode.Value is StringNode,
        };

        var rateLimit = gateway["auth"]["rateLimit"];
        var isLimited = rateLimit.Value is ObjectNode;
        yield return GatewayExposureEvidence.Of("gateway-auth-rate-limit", GatewayExposureKind.AuthRateLimit, rateLimit, isLimited) with
        {
            IsExplicit = isLimited,
        };
    }
}
