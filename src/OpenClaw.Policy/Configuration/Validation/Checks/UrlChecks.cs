using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text.Urls;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Addresses of a certain kind.</summary>
internal static class UrlChecks
{
    public static void Http(Node value, CheckScope scope) =>
        Demand(value, scope, IsHttp, "Expected a URL that starts with http:// or https://.");

    /// <summary>A scheme, a host and a port only.</summary>
    public static void HttpOrigin(Node value, CheckScope scope) =>
        Demand(value, scope, IsOrigin, "Expected the origin of a web site, such as https://example.org: no path, query, fragment or user.");

    public static void PublicOrigin(Node value, CheckScope scope) =>
        Demand(value, scope, static url => IsOrigin(url) && IsHttpsOrLocal(url), "Expected an origin with https, or with http and the local machine.");

    public static void HttpsOrLoopback(Node value, CheckScope scope) =>
        Demand(value, scope, static url => IsHttp(url) && IsHttpsOrLocal(url), "Expected a URL with https, or with http and the local machine.");

    public static void HttpsWithPath(Node value, CheckScope scope) =>
        Demand(value, scope, static url => url is { Scheme: "https", Path: not "/" }, "Expected a URL with https and a path.");

    public static void PlainHttps(Node value, CheckScope scope) =>
        Demand(
            value,
            scope,
            static url => url is { Scheme: "https", HasCredentials: false, HasQuery: false, HasFragment: false },
            "Expected a URL with https, without user, query and fragment.");

    private static bool IsHttp(WhatwgUrl url) => url.Scheme is "http" or "https";

    private static bool IsOrigin(WhatwgUrl url) => IsHttp(url) && url is { Path: "/", HasCredentials: false, HasQuery: false, HasFragment: false };

    private static bool IsHttpsOrLocal(WhatwgUrl url) => url.Scheme == "https" || url.HostName is "localhost" or "127.0.0.1" or "[::1]";

    private static void Demand(Node value, CheckScope scope, Func<WhatwgUrl, bool> holds, string message)
    {
        if (value.AsString() is { } text && !(WhatwgUrl.Parse(text) is { } url && holds(url)))
        {
            scope.Report(value, message);
        }
    }
}
