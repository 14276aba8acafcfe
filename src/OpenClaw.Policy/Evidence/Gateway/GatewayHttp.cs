using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>The HTTP APIs that are switched on, and their inputs that make the gateway fetch URLs: <c>gateway.http.endpoints</c>.</summary>
internal static class GatewayHttp
{
    private const string ChatCompletions = "chatCompletions";
    private const string Responses = "responses";

    public static IEnumerable<GatewayExposureEvidence> Of(SettingPlace gateway)
    {
        var endpoints = gateway["http"]["endpoints"];
        return
        [
            .. Endpoint(endpoints, ChatCompletions, UrlFetch(endpoints, ChatCompletions, "images", isDefault: false)),
            .. Endpoint(
                endpoints,
                Responses,
                UrlFetch(endpoints, Responses, "files", isDefault: true),
                UrlFetch(endpoints, Responses, "images", isDefault: true)),
        ];
    }

    private static IEnumerable<GatewayExposureEvidence> Endpoint(
        SettingPlace endpoints, string name, params IEnumerable<GatewayExposureEvidence?> inputs)
    {
        var enabled = endpoints[name]["enabled"];
        if (enabled.Flag != true)
        {
            return [];
        }

        var api = GatewayExposureEvidence.Of($"gateway-http-{name}", GatewayExposureKind.HttpEndpoint, enabled, value: true) with
        {
            Endpoint = name,
        };
        return [api, .. inputs.OfType<GatewayExposureEvidence>()];
    }

    /// <param name="endpoints">The settings of all APIs.</param>
    /// <param name="name">The API.</param>
    /// <param name="input">The input.</param>
    /// <param name="isDefault">Whether it fetches URLs when nothing says otherwise.</param>
    private static GatewayExposureEvidence? UrlFetch(SettingPlace endpoints, string name, string input, bool isDefault)
    {
        var allowUrl = endpoints[name][input]["allowUrl"];
        if (allowUrl.Flag == false || (allowUrl.Flag is null && !isDefault))
        {
            return null;
        }

        return GatewayExposureEvidence.Of($"gateway-http-{name}-{input}-url-fetch", GatewayExposureKind.HttpUrlFetch, allowUrl, value: true) with
        {
            Endpoint = name,
            IsExplicit = allowUrl.Flag is not null,
            HasAllowList = endpoints[name][input]["urlAllowlist"].Value.AsItems().Any(IsLimit),
        };
    }

    /// <summary>An entry that lets some hosts through and not all.</summary>
    private static bool IsLimit(Node entry) => entry.AsString() is { } text && EcmaString.Trim(text) is not ("" or "*" or "*.");
}
