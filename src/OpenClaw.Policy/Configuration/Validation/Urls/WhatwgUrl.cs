namespace OpenClaw.Policy.Configuration.Validation.Urls;

/// <summary>
/// Whether a text is an absolute URL for the WHATWG URL standard, which is what JavaScript's <c>new URL</c> applies. .NET's Uri
/// follows RFC 3986 and disagrees in both directions. Only what decides between success and failure is done here.
/// </summary>
internal static class WhatwgUrl
{
    private const int LargestPort = 65535;

    public static bool CanParse(string text) => Scheme(text) is not null;

    /// <summary>The scheme in lower case without its colon, or null when the text is not a URL.</summary>
    public static string? Scheme(string text)
    {
        var input = text.AsSpan().Trim(Trimmed).ToString().Replace("\t", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        var colon = input.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(input[0]) || !input.AsSpan(0, colon).ToArray().All(IsSchemeCharacter))
        {
            return null;
        }

        var scheme = input[..colon].ToLowerInvariant();
        return IsRestValid(scheme, input.AsSpan(colon + 1)) ? scheme : null;
    }

    /// <summary>C0 control or space.</summary>
    private static ReadOnlySpan<char> Trimmed =>
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f ";

    private static bool IsSchemeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.';

    private static bool IsRestValid(string scheme, ReadOnlySpan<char> rest)
    {
        switch (scheme)
        {
            case "file":
                return IsFileValid(rest);

            case "http" or "https" or "ws" or "wss" or "ftp":
                var authority = rest.TrimStart("/\\");
                var end = authority.IndexOfAny("/\\?#");
                return IsAuthorityValid(end < 0 ? authority : authority[..end], isSpecial: true);

            default:
                if (!rest.StartsWith("//", StringComparison.Ordinal))
                {
                    return true;
                }

                var opaque = rest[2..];
                var opaqueEnd = opaque.IndexOfAny("/?#");
                return IsAuthorityValid(opaqueEnd < 0 ? opaque : opaque[..opaqueEnd], isSpecial: false);
        }
    }

    private static bool IsFileValid(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || rest[0] is not ('/' or '\\') || rest[1] is not ('/' or '\\'))
        {
            return true;
        }

        var host = rest[2..];
        var end = host.IndexOfAny("/\\?#");
        host = end < 0 ? host : host[..end];
        var isDrive = host.Length == 2 && char.IsAsciiLetter(host[0]) && host[1] is ':' or '|';
        return host.IsEmpty || isDrive || UrlHost.IsValid(host.ToString(), isSpecial: true);
    }

    private static bool IsAuthorityValid(ReadOnlySpan<char> authority, bool isSpecial)
    {
        var at = authority.LastIndexOf('@');
        var hostAndPort = authority[(at + 1)..];
        if (hostAndPort.IsEmpty)
        {
            return !isSpecial && at < 0;
        }

        var colon = PortColon(hostAndPort);
        var host = colon < 0 ? hostAndPort : hostAndPort[..colon];
        return !host.IsEmpty
            && UrlHost.IsValid(host.ToString(), isSpecial)
            && (colon < 0 || IsPortValid(hostAndPort[(colon + 1)..]));
    }

    /// <summary>The first colon outside brackets.</summary>
    private static int PortColon(ReadOnlySpan<char> hostAndPort)
    {
        var inside = false;
        for (var i = 0; i < hostAndPort.Length; i++)
        {
            switch (hostAndPort[i])
            {
                case '[':
                    inside = true;
                    break;

                case ']':
                    inside = false;
                    break;

                case ':' when !inside:
                    return i;
            }
        }

        return -1;
    }

    private static bool IsPortValid(ReadOnlySpan<char> port)
    {
        var value = 0;
        foreach (var c in port)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = Math.Min((value * 10) + (c - '0'), LargestPort + 1);
        }

        return value <= LargestPort;
    }
}
