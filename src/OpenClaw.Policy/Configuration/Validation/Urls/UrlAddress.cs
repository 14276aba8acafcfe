using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

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

    /// <summary>Four decimal numbers, or null for what is no IPv4 address.</summary>
    public static string? SerializeVersion4(string domain)
    {
        var parts = Parts(domain);
        if (parts.Count > Version4Parts)
        {
            return null;
        }

        var numbers = parts.Select(static part => part.Length == 0 ? null : ParseNumber(part)).ToList();
        var isAddress = numbers.TrueForAll(static number => number is not null)
            && numbers.SkipLast(1).All(static number => number <= byte.MaxValue)
            && numbers[^1] < Math.Pow(byte.MaxValue + 1, Version4Parts + 1 - numbers.Count);
        return isAddress ? FormatVersion4(numbers) : null;
    }

    /// <summary>Lower case, the longest run of zeros as <c>::</c>, or null for what is no IPv6 address.</summary>
    public static string? SerializeVersion6(ReadOnlySpan<char> text) => IsVersion6(text) ? FormatVersion6(IPAddress.Parse(text)) : null;

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

    private static string FormatVersion4(List<double?> numbers)
    {
        var bytes = new byte[Version4Parts];
        for (var i = 0; i < numbers.Count - 1; i++)
        {
            bytes[i] = (byte)numbers[i]!;
        }

        var last = (long)numbers[^1]!;
        for (var i = Version4Parts - 1; i >= numbers.Count - 1; i--)
        {
            bytes[i] = (byte)(last & byte.MaxValue);
            last >>= 8;
        }

        return string.Join('.', bytes);
    }

    /// <summary>Unlike .NET's form, without a dotted tail (URL standard, section 3.5).</summary>
    private static string FormatVersion6(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var pieces = Enumerable.Range(0, Version6Pieces).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1]).ToArray();
        var (start, length) = LongestZeros(pieces);
        var text = new StringBuilder();
        for (var i = 0; i < Version6Pieces; i++)
        {
            if (length > 1 && i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }

            if (text.Length > 0 && text[^1] != ':')
            {
                text.Append(':');
            }

            text.Append(pieces[i].ToString("x", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static (int Start, int Length) LongestZeros(int[] pieces)
    {
        var best = (Start: 0, Length: 0);
        for (var i = 0; i < pieces.Length; i++)
        {
            var end = i;
            while (end < pieces.Length && pieces[end] == 0)
            {
                end++;
            }

            if (end - i > best.Length)
            {
                best = (i, end - i);
            }
        }

        return best;
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
