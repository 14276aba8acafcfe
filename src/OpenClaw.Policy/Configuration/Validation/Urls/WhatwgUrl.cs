namespace OpenClaw.Policy.Configuration.Validation.Urls;

/// <summary>
/// Absolute URLs of the WHATWG URL standard, which is what JavaScript's <c>new URL</c> applies. .NET's Uri follows RFC 3986 and
/// disagrees in both directions. Only what decides between success and failure, and what checks ask for, is done here.
/// </summary>
internal static class WhatwgUrl
{
    private const int LargestPort = 65535;

    public static bool CanParse(string text) => Parse(text) is not null;

    /// <summary>The parts of a URL, or null when the text is not one.</summary>
    public static UrlParts? Parse(string text)
    {
        var input = text.AsSpan().Trim(Trimmed).ToString().Replace("\t", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        var colon = input.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(input[0]) || !input.AsSpan(0, colon).ToArray().All(IsSchemeCharacter))
        {
            return null;
        }

        var scheme = input[..colon].ToLowerInvariant();
        var rest = input.AsSpan(colon + 1);
        var fragment = Cut(ref rest, '#');
        var query = Cut(ref rest, '?');
        return ParseHierarchy(scheme, rest) is { } parts ? parts with { HasQuery = query, HasFragment = fragment } : null;
    }

    /// <summary>C0 control or space.</summary>
    private static ReadOnlySpan<char> Trimmed =>
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f ";

    private static bool IsSchemeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.';

    /// <summary>Takes off what follows a character, and says whether that is more than nothing.</summary>
    private static bool Cut(ref ReadOnlySpan<char> text, char mark)
    {
        var start = text.IndexOf(mark);
        if (start < 0)
        {
            return false;
        }

        var isGiven = start + 1 < text.Length;
        text = text[..start];
        return isGiven;
    }

    private static UrlParts? ParseHierarchy(string scheme, ReadOnlySpan<char> rest)
    {
        switch (scheme)
        {
            case "file":
                return ParseFile(rest);

            case "http" or "https" or "ws" or "wss" or "ftp":
                var special = rest.TrimStart("/\\");
                var end = special.IndexOfAny("/\\");
                return ParseAuthority(scheme, end < 0 ? special : special[..end], isSpecial: true) is { } parts
                    ? parts with { Path = UrlPath.Normalize(end < 0 ? "" : special[end..]) }
                    : null;

            default:
                if (!rest.StartsWith("//", StringComparison.Ordinal))
                {
                    return new UrlParts(scheme, "", HasCredentials: false, rest.ToString(), HasQuery: false, HasFragment: false);
                }

                var opaque = rest[2..];
                var opaqueEnd = opaque.IndexOf('/');
                return ParseAuthority(scheme, opaqueEnd < 0 ? opaque : opaque[..opaqueEnd], isSpecial: false);
        }
    }

    private static UrlParts? ParseFile(ReadOnlySpan<char> rest)
    {
        var none = new UrlParts("file", "", HasCredentials: false, "", HasQuery: false, HasFragment: false);
        if (rest.Length < 2 || rest[0] is not ('/' or '\\') || rest[1] is not ('/' or '\\'))
        {
            return none;
        }

        var host = rest[2..];
        var end = host.IndexOfAny("/\\");
        host = end < 0 ? host : host[..end];
        var isDrive = host.Length == 2 && char.IsAsciiLetter(host[0]) && host[1] is ':' or '|';
        return host.IsEmpty || isDrive ? none
            : UrlHost.Serialize(host.ToString(), isSpecial: true) is { } serialized ? none with { Host = serialized }
            : null;
    }

    private static UrlParts? ParseAuthority(string scheme, ReadOnlySpan<char> authority, bool isSpecial)
    {
        var at = authority.LastIndexOf('@');
        var hostAndPort = authority[(at + 1)..];
        var hasCredentials = at > 0 && authority[..at] is not ":";
        if (hostAndPort.IsEmpty)
        {
            return !isSpecial && at < 0 ? new UrlParts(scheme, "", hasCredentials, "", HasQuery: false, HasFragment: false) : null;
        }

        var colon = PortColon(hostAndPort);
        var host = colon < 0 ? hostAndPort : hostAndPort[..colon];
        return !host.IsEmpty
            && UrlHost.Serialize(host.ToString(), isSpecial) is { } serialized
            && (colon < 0 || IsPortValid(hostAndPort[(colon + 1)..]))
            ? new UrlParts(scheme, serialized, hasCredentials, "", HasQuery: false, HasFragment: false)
            : null;
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
