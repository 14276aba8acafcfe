using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace OpenClaw.Policy.Text.Urls;

/// <summary>A URL's host: parsed and serialized as the WHATWG URL standard does (sections 3.5 to 3.8).</summary>
internal static class UrlHost
{
    /// <summary>
    /// Node.js refuses a longer domain, in bytes of UTF-8, unless it is lower-case ASCII without percent signs and punycode.
    /// </summary>
    private const int DomainLimit = 16384;

    private const string UpperHexDigits = "0123456789ABCDEF";

    private static readonly SearchValues<char> ForbiddenInHost = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");
    private static readonly SearchValues<char> ForbiddenInDomain = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F #%/:<>?@[\\]^|\u007F");

    /// <summary>Null for a host that is not valid.</summary>
    /// <param name="host">Not empty.</param>
    /// <param name="isSpecial">True for the schemes whose hosts are domains; other hosts are opaque.</param>
    /// <exception cref="UncoveredTextException">See <see cref="DomainName"/>.</exception>
    public static string? Parse(ReadOnlySpan<char> host, bool isSpecial)
    {
        if (host[0] == '[')
        {
            return host[^1] == ']' && Ipv6Host.Parse(host[1..^1]) is { } pieces ? $"[{Ipv6Host.Serialize(pieces)}]" : null;
        }

        if (!isSpecial)
        {
            return host.ContainsAny(ForbiddenInHost) ? null : PercentEncode(host);
        }

        var domain = ToAsciiDomain(host);
        if (string.IsNullOrEmpty(domain) || domain.AsSpan().ContainsAny(ForbiddenInDomain))
        {
            return null;
        }

        return Ipv4Host.EndsInNumber(domain) ? Ipv4Host.Parse(domain) : domain;
    }

    private static string? ToAsciiDomain(ReadOnlySpan<char> host)
    {
        if (IsPlain(host))
        {
            return host.ToString();
        }

        var bytes = Encoding.UTF8.GetBytes(host.ToArray());
        var decoded = bytes.AsSpan(0, PercentDecode(bytes));
        return decoded.Length > DomainLimit || !Utf8.IsValid(decoded) ? null : DomainName.ToAscii(Encoding.UTF8.GetString(decoded));
    }

    private static bool IsPlain(ReadOnlySpan<char> host) =>
        Ascii.IsValid(host) && !host.Contains('%') && !host.ContainsAnyInRange('A', 'Z') && !host.Contains("xn-", StringComparison.Ordinal);

    /// <summary>Decodes in place; gives the length of what is left.</summary>
    private static int PercentDecode(Span<byte> bytes)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEncoded = bytes[i] == '%' && i + 2 < bytes.Length && HexDigit.ValueOf(bytes[i + 1]) >= 0 && HexDigit.ValueOf(bytes[i + 2]) >= 0;
            bytes[length++] = isEncoded ? (byte)((HexDigit.ValueOf(bytes[i + 1]) << 4) | HexDigit.ValueOf(bytes[i + 2])) : bytes[i];
            i += isEncoded ? 2 : 0;
        }

        return length;
    }

    /// <summary>Writes control characters and all that is not ASCII as percent-encoded UTF-8.</summary>
    private static string PercentEncode(ReadOnlySpan<char> host)
    {
        var result = new StringBuilder(host.Length);
        foreach (var b in Encoding.UTF8.GetBytes(host.ToArray()))
        {
            if (b is >= 0x20 and < 0x7F)
            {
                result.Append((char)b);
            }
            else
            {
                result.Append('%').Append(UpperHexDigits[b >> 4]).Append(UpperHexDigits[b & 15]);
            }
        }

        return result.ToString();
    }
}
