using System.Buffers;
using System.Text;

namespace OpenClaw.Policy.Configuration.Validation.Urls;

/// <summary>
/// Hosts of the WHATWG URL standard. Of the mapping of international names (UTS #46) only what turns a name into a forbidden one is
/// done: full-width forms, ideographic full stops, characters that vanish. Other names outside ASCII are taken for valid.
/// </summary>
internal static class UrlHost
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = FirstFullWidth - '!';

    private static readonly SearchValues<char> ForbiddenInHosts = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");

    /// <summary>The host as a URL prints it, or null when it is none; names outside ASCII stay as they are.</summary>
    /// <param name="host">Not empty.</param>
    /// <param name="isSpecial">The scheme is one of those that the standard knows, such as https.</param>
    public static string? Serialize(string host, bool isSpecial)
    {
        if (host[0] == '[')
        {
            return host[^1] == ']' && UrlAddress.SerializeVersion6(host.AsSpan(1, host.Length - 2)) is { } address ? $"[{address}]" : null;
        }

        if (!isSpecial)
        {
            return host.AsSpan().ContainsAny(ForbiddenInHosts) ? null : host;
        }

        if (MapDomain(PercentDecode(host)) is not { Length: > 0 } domain || domain.Any(IsForbiddenInDomains))
        {
            return null;
        }

        return UrlAddress.EndsInNumber(domain) ? UrlAddress.SerializeVersion4(domain) : domain;
    }

    private static bool IsForbiddenInDomains(char c) => c is <= '\u001F' or '\u007F' or '%' || ForbiddenInHosts.Contains(c);

    private static string PercentDecode(string host)
    {
        if (!host.Contains('%', StringComparison.Ordinal))
        {
            return host;
        }

        var bytes = new List<byte>();
        var source = Encoding.UTF8.GetBytes(host);
        for (var i = 0; i < source.Length; i++)
        {
            var isEscape = source[i] == '%' && i + 2 < source.Length && char.IsAsciiHexDigit((char)source[i + 1]) && char.IsAsciiHexDigit((char)source[i + 2]);
            bytes.Add(isEscape ? Convert.ToByte(Encoding.ASCII.GetString(source, i + 1, 2), 16) : source[i]);
            i += isEscape ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>Null when a character is allowed in no name.</summary>
    private static string? MapDomain(string domain)
    {
        var mapped = new StringBuilder(domain.Length);
        foreach (var rune in domain.EnumerateRunes())
        {
            switch (rune.Value)
            {
                // What is left of a lone surrogate or of bytes that are not UTF-8.
                case 0xFFFD:
                    return null;

                case 0x3002 or 0xFF61:
                    mapped.Append('.');
                    break;

                case >= FirstFullWidth and <= LastFullWidth:
                    mapped.Append((char)(rune.Value - FullWidthOffset));
                    break;

                case 0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000:
                    mapped.Append(' ');
                    break;

                case 0xAD or 0x200B or 0x2060 or 0xFEFF or (>= 0xFE00 and <= 0xFE0F):
                    break;

                default:
                    mapped.Append(rune.ToString());
                    break;
            }
        }

        return mapped.ToString().ToLowerInvariant();
    }
}
