namespace OpenClaw.Policy.Text.Urls;

/// <summary>
/// An absolute URL as the WHATWG URL standard parses it (section 4.4) and as Node.js 24 does. .NET's Uri follows RFC 3986 and disagrees
/// in both directions.
/// </summary>
/// <param name="Scheme">Lower case, without the colon.</param>
/// <param name="HostName">Serialized: a domain in lower case, an address in its shortest form; empty when there is none.</param>
/// <param name="Port">With its colon; empty when it is not given or the scheme's own.</param>
/// <param name="HasCredentials">A user name or a password that is not empty.</param>
/// <param name="WrittenPath">As it is written, without query and fragment; empty for the scheme file.</param>
/// <param name="HasQuery">A query that is not empty.</param>
/// <param name="HasFragment">A fragment that is not empty.</param>
internal sealed record WhatwgUrl(string Scheme, string HostName, string Port, bool HasCredentials, string WrittenPath, bool HasQuery, bool HasFragment)
{
    private const int MaximumPort = 65535;

    /// <summary>The host and its port, as evidence shows them.</summary>
    public string Host => HostName + Port;

    /// <summary>
    /// With a slash in front when the scheme is special (but empty for file), and without dot segments; nothing is percent-encoded. Worked
    /// out when it is asked for: evidence shows hosts only.
    /// </summary>
    public string Path => Scheme == "file" ? "" : DefaultPort(Scheme) is null ? UrlPath.OfOther(WrittenPath) : UrlPath.OfSpecial(WrittenPath);

    public static bool CanParse(string text) => Parse(text) is not null;

    /// <summary>Null for a text that is no absolute URL.</summary>
    /// <exception cref="UncoveredTextException">See <see cref="DomainName"/>.</exception>
    public static WhatwgUrl? Parse(string text)
    {
        var input = WithoutBlanks(text);
        var colon = SchemeLength(input);
        if (colon < 0)
        {
            return null;
        }

        var scheme = input[..colon].ToLowerInvariant();
        var rest = input.AsSpan(colon + 1);
        var hasFragment = Cut(ref rest, '#');
        var hasQuery = Cut(ref rest, '?');
        return ParseHierarchy(scheme, rest) is { } url ? url with { HasQuery = hasQuery, HasFragment = hasFragment } : null;
    }

    /// <summary>Takes off what follows a mark, and says whether that is more than nothing.</summary>
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

    /// <summary>Without control characters and blanks at the ends, and without tabs and line ends inside.</summary>
    private static string WithoutBlanks(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && text[start] <= ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] <= ' ')
        {
            end--;
        }

        var inner = text.AsSpan(start, end - start);
        return inner.ContainsAny("\t\n\r") ? string.Concat(inner.ToString().Split('\t', '\n', '\r')) : inner.ToString();
    }

    /// <summary>The index of the colon that ends the scheme, or -1 when the text does not begin with a scheme.</summary>
    private static int SchemeLength(string input)
    {
        for (var i = 0; i < input.Length; i++)
        {
            var c = input[i];
            if (c == ':' && i > 0)
            {
                return i;
            }

            if (!char.IsAsciiLetter(c) && (i == 0 || (!char.IsAsciiDigit(c) && c is not ('+' or '-' or '.'))))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The port that a special scheme has by itself, 0 for none; null for a scheme that is not special.</summary>
    private static int? DefaultPort(string scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "ftp" => 21,
        "file" => 0,
        _ => null,
    };

    private static WhatwgUrl? ParseHierarchy(string scheme, ReadOnlySpan<char> rest)
    {
        if (scheme == "file")
        {
            return ParseFileHost(rest) is { } name ? WithHost(scheme, name) : null;
        }

        if (DefaultPort(scheme) is not null)
        {
            var special = rest.TrimStart("/\\");
            var end = EndOf(special, "/\\");
            return ParseAuthority(scheme, special[..end]) is { } url ? url with { WrittenPath = special[end..].ToString() } : null;
        }

        if (!rest.StartsWith("//"))
        {
            return WithHost(scheme, "") with { WrittenPath = rest.ToString() };
        }

        var opaque = rest[2..];
        var opaqueEnd = EndOf(opaque, "/");
        return ParseAuthority(scheme, opaque[..opaqueEnd]) is { } parts ? parts with { WrittenPath = opaque[opaqueEnd..].ToString() } : null;
    }

    private static WhatwgUrl WithHost(string scheme, string hostName) =>
        new(scheme, hostName, Port: "", HasCredentials: false, WrittenPath: "", HasQuery: false, HasFragment: false);

    private static WhatwgUrl? ParseAuthority(string scheme, ReadOnlySpan<char> authority)
    {
        var defaultPort = DefaultPort(scheme);
        var at = authority.LastIndexOf('@');
        var hasCredentials = at > 0 && authority[..at] is not ":";
        authority = authority[(at + 1)..];
        if (at >= 0 && authority.IsEmpty)
        {
            return null;
        }

        var colon = PortStart(authority);
        var host = colon < 0 ? authority : authority[..colon];
        if (host.IsEmpty)
        {
            return colon < 0 && defaultPort is null ? WithHost(scheme, "") : null;
        }

        var port = colon < 0 ? "" : ParsePort(authority[(colon + 1)..], defaultPort);
        return port is not null && UrlHost.Parse(host, defaultPort is not null) is { } serialized
            ? WithHost(scheme, serialized) with { Port = port, HasCredentials = hasCredentials }
            : null;
    }

    /// <summary>The index of the colon before the port, or -1; colons in brackets belong to an IPv6 address.</summary>
    private static int PortStart(ReadOnlySpan<char> authority)
    {
        var inBrackets = false;
        for (var i = 0; i < authority.Length; i++)
        {
            switch (authority[i])
            {
                case '[':
                    inBrackets = true;
                    break;
                case ']':
                    inBrackets = false;
                    break;
                case ':' when !inBrackets:
                    return i;
            }
        }

        return -1;
    }

    /// <summary>The port with its colon, empty for the scheme's own port; null for anything but digits.</summary>
    private static string? ParsePort(ReadOnlySpan<char> digits, int? defaultPort)
    {
        var port = 0;
        foreach (var c in digits)
        {
            port = char.IsAsciiDigit(c) ? (port * 10) + (c - '0') : int.MaxValue;
            if (port > MaximumPort)
            {
                return null;
            }
        }

        return digits.IsEmpty || port == defaultPort ? "" : $":{port}";
    }

    private static string? ParseFileHost(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || rest[0] is not ('/' or '\\') || rest[1] is not ('/' or '\\'))
        {
            return "";
        }

        var host = rest[2..];
        host = host[..EndOf(host, "/\\")];
        var isDriveLetter = host.Length == 2 && char.IsAsciiLetter(host[0]) && host[1] is ':' or '|';
        if (host.IsEmpty || isDriveLetter)
        {
            return "";
        }

        var serialized = UrlHost.Parse(host, isSpecial: true);
        return serialized == "localhost" ? "" : serialized;
    }

    private static int EndOf(ReadOnlySpan<char> text, string marks) => text.IndexOfAny(marks) is >= 0 and var end ? end : text.Length;
}
