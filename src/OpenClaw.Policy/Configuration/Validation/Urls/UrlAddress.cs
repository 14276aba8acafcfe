using System.Buffers;
using System.Globalization;

namespace OpenClaw.Policy.Configuration.Validation.Urls;

/// <summary>IP addresses in the hosts of the WHATWG URL standard.</summary>
internal static class UrlAddress
{
    private const int Version4Parts = 4;
    private const int Version6Pieces = 8;

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Whether the standard takes a domain for an IPv4 address, valid or not.</summary>
    public static bool EndsInNumber(string domain)
    {
        var parts = Parts(domain);
        return parts.Count > 0 && parts[^1] is { Length: > 0 } last && (last.All(char.IsAsciiDigit) || ParseNumber(last) is not null);
    }

    public static bool IsVersion4(string domain)
    {
        var parts = Parts(domain);
        if (parts.Count > Version4Parts)
        {
            return false;
        }

        var numbers = parts.Select(static part => part.Length == 0 ? null : ParseNumber(part)).ToList();
        return numbers.TrueForAll(static number => number is not null)
            && numbers.SkipLast(1).All(static number => number <= byte.MaxValue)
            && numbers[^1] < Math.Pow(byte.MaxValue + 1, Version4Parts + 1 - numbers.Count);
    }

    public static bool IsVersion6(ReadOnlySpan<char> text)
    {
        var pieces = 0;
        var compressed = false;
        if (text.StartsWith("::", StringComparison.Ordinal))
        {
            compressed = true;
            text = text[2..];
        }
        else if (text.IsEmpty || text[0] == ':')
        {
            return false;
        }

        while (!text.IsEmpty)
        {
            var length = text.IndexOf(':');
            var piece = length < 0 ? text : text[..length];
            if (length < 0 && piece.Contains('.'))
            {
                pieces += IsDottedTail(piece) ? 2 : Version6Pieces + 1;
                break;
            }

            if (piece.Length is 0 or > 4 || piece.ContainsAnyExcept(HexadecimalDigits))
            {
                return false;
            }

            pieces++;
            text = length < 0 ? [] : text[(length + 1)..];
            if (length >= 0 && text.IsEmpty)
            {
                return false;
            }

            if (!text.IsEmpty && text[0] == ':')
            {
                if (compressed)
                {
                    return false;
                }

                compressed = true;
                text = text[1..];
            }
        }

        return compressed ? pieces < Version6Pieces : pieces == Version6Pieces;
    }

    /// <summary>The dotted end of an IPv6 address: four decimal numbers without leading zeros.</summary>
    private static bool IsDottedTail(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            count++;
            if (part.Length is 0 or > 3 || part.ContainsAnyExceptInRange('0', '9') || (part.Length > 1 && part[0] == '0')
                || int.Parse(part, CultureInfo.InvariantCulture) > byte.MaxValue)
            {
                return false;
            }
        }

        return count == Version4Parts;
    }

    private static List<string> Parts(string domain)
    {
        var parts = domain.Split('.').ToList();
        if (parts.Count > 1 && parts[^1].Length == 0)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return parts;
    }

    /// <summary>A decimal, octal (<c>0</c>) or hexadecimal (<c>0x</c>) number; infinity for a very long one, null for none.</summary>
    private static double? ParseNumber(string text)
    {
        var isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var digits = isHexadecimal ? text[2..] : text;
        var radix = isHexadecimal ? 16 : text.Length > 1 && text[0] == '0' ? 8 : 10;
        double value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? int.Parse([c], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : radix;
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return value;
    }
}
