namespace OpenClaw.Policy.Text.Urls;

/// <summary>
/// The parts of an absolute URL that this program needs, as the WHATWG URL standard parses them (section 4.4) and as Node.js 24 does.
/// Nothing after the host can make a URL invalid, so nothing after it is read.
/// </summary>
/// <param name="Scheme">Lower case, without the colon.</param>
/// <param name="Host">With the port unless it is the scheme's own; empty when the URL has none.</param>
internal sealed record WhatwgUrl(string Scheme, string Host)
{
    private const int MaximumPort = 65535;

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
        var isSpecial = DefaultPort(scheme) is not null;
        var host = scheme == "file" ? ParseFileHost(rest)
            : isSpecial ? ParseAuthority(rest.TrimStart("/\\"), scheme)
            : rest.StartsWith("//") ? ParseAuthority(rest[2..], scheme)
            : "";
        return host is null ? null : new WhatwgUrl(scheme, host);
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

    private static string? ParseAuthority(ReadOnlySpan<char> rest, string scheme)
    {
        var defaultPort = DefaultPort(scheme);
        var authority = UpToAny(rest, defaultPort is null ? "/?#" : "/\\?#");
        var at = authority.LastIndexOf('@');
        authority = authority[(at + 1)..];
        if (at >= 0 && authority.IsEmpty)
        {
            return null;
        }

        var colon = PortStart(authority);
        var host = colon < 0 ? authority : authority[..colon];
        if (host.IsEmpty)
        {
            return colon < 0 && defaultPort is null ? "" : null;
        }

        var serialized = UrlHost.Parse(host, defaultPort is not null);
        if (serialized is null || colon < 0)
        {
            return serialized;
        }

        var port = ParsePort(authority[(colon + 1)..], defaultPort);
        return port is null ? null : serialized + port;
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

        var host = UpToAny(rest[2..], "/\\?#");
        var isDriveLetter = host.Length == 2 && char.IsAsciiLetter(host[0]) && host[1] is ':' or '|';
        if (host.IsEmpty || isDriveLetter)
        {
            return "";
        }

        var serialized = UrlHost.Parse(host, isSpecial: true);
        return serialized == "localhost" ? "" : serialized;
    }

    private static ReadOnlySpan<char> UpToAny(ReadOnlySpan<char> text, string ends) =>
        text.IndexOfAny(ends) is >= 0 and var end ? text[..end] : text;
}
