using System.Net;

namespace OpenClaw.Policy.Governance.Running;

/// <summary>Where a gateway is: on this machine, or behind TLS. The token goes nowhere else.</summary>
public static class GatewayAddress
{
    /// <returns>Null when the text is no address that the token may be sent to.</returns>
    public static Uri? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return null;
        }

        var isHere = IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? IPAddress.IsLoopback(ip) : address.Host == "localhost";
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && isHere) ? new Uri(address.GetLeftPart(UriPartial.Authority)) : null;
    }
}
