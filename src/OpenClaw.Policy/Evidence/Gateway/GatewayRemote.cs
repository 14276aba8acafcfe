using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>The use of a gateway on another machine: <c>gateway.mode</c> is <c>remote</c>. Its URL may hold a secret and is not told.</summary>
internal static class GatewayRemote
{
    private const string Remote = "remote";

    public static IEnumerable<GatewayExposureEvidence> Of(SettingPlace gateway)
    {
        var mode = gateway["mode"];
        if (mode.Value.AsString() != Remote)
        {
            yield break;
        }

        yield return GatewayExposureEvidence.Of("gateway-mode-remote", GatewayExposureKind.Remote, mode, Remote);
        var url = gateway["remote"]["url"];
        if (url.Text is not null)
        {
            yield return GatewayExposureEvidence.Of("gateway-remote-url", GatewayExposureKind.Remote, url, value: true);
        }
    }
}
