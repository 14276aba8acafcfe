using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text.Urls;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>The gateway's roles, its portals and what it sends to a remote one.</summary>
internal static class GatewayChecks
{
    private const double DefaultPort = 18789;

    private static readonly EcmaPattern Label = EcmaPattern.Of("^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$", ignoreCase: true);

    /// <summary>RFC 9110, section 5.6.2.</summary>
    private static readonly EcmaPattern HeaderName = EcmaPattern.Of("^[!#$%&'*+\\-.^_`|~0-9A-Za-z]+$", ignoreCase: false);

    /// <summary>What the connection itself sets.</summary>
    private static readonly HashSet<string> TransportHeaders = new(StringComparer.Ordinal)
    {
        "host", "connection", "upgrade", "content-length", "sec-websocket-key", "sec-websocket-version", "sec-websocket-protocol", "sec-websocket-extensions",
    };

    public static void RoleDefault(Node value, CheckScope scope)
    {
        if (value.Find("default") is StringNode role && value.Find("definitions", role.Value) is null)
        {
            scope.Report(role, "Expected the name of one of the definitions.", "default");
        }
    }

    public static void EdgeAuthHeaders(Node value, CheckScope scope)
    {
        if (value is ObjectNode { Members.Count: 0 })
        {
            scope.Report(value, "At least one header is needed.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, header) in value.AsMembers())
        {
            if (!HeaderName.IsMatch(name))
            {
                scope.Report(header, "This is not the name of an HTTP header.", name);
            }
            else if (TransportHeaders.Contains(name.ToLowerInvariant()))
            {
                scope.Report(header, "The connection itself sets this header.", name);
            }
            else if (!seen.Add(name.ToLowerInvariant()))
            {
                scope.Report(header, "Another header differs from this one in upper and lower case only.", name);
            }
        }
    }

    /// <summary>From 2026.9.6.</summary>
    public static void PortalDomain(Node value, CheckScope scope)
    {
        const int LongestDomain = 220;

        if (value.AsString() is { } domain
            && !(domain.Length <= LongestDomain
                && domain.Contains('.', StringComparison.Ordinal)
                && domain.Split('.').All(Label.IsMatch)
                && WhatwgUrl.CanParse($"https://portal.{domain}")))
        {
            scope.Report(value, "Expected a domain with a dot in it, such as portals.example.org.");
        }
    }

    /// <summary>Portals are apart from the gateway and from the control UI (from 2026.9.6).</summary>
    public static void Portals(Node value, CheckScope scope)
    {
        if (value.Find("portals", "ingress") is not ObjectNode ingress)
        {
            return;
        }

        var origins = value.Find("controlUi", "allowedOrigins").AsItems().Prepend(value.Find("publicOrigin"));
        if (ingress["domain"] is StringNode domain && origins.Any(origin => IsWithin(origin, domain.Value.ToLowerInvariant())))
        {
            scope.Report(domain, "Portals need a domain of their own, apart from gateway.publicOrigin and gateway.controlUi.allowedOrigins.", "portals", "ingress", "domain");
        }

        var port = value.Find("port") is NumberNode written ? written.Value : DefaultPort;
        if (ingress["port"] is NumberNode own && own.Value == port)
        {
            scope.Report(own, "Portals need a port of their own, apart from gateway.port.", "portals", "ingress", "port");
        }
    }

    private static bool IsWithin(Node? origin, string domain) =>
        origin.AsString() is { } text
        && WhatwgUrl.Parse(text) is { HostName: var host }
        && (host == domain || host.EndsWith($".{domain}", StringComparison.Ordinal));
}
