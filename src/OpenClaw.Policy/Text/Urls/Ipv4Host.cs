using System.Globalization;

namespace OpenClaw.Policy.Text.Urls;

/// <summary>IPv4 addresses in all the forms that the WHATWG URL standard reads (section 3.5).</summary>
internal static class Ipv4Host
{
    private const int MaximumParts = 4;

    /// <summary>Higher than any address; a number that reaches it is not counted further.</summary>
    private const long TooHigh = 1L << 40;

    /// <summary>True when the last part of a domain is a number, so that the domain must be an address.</summary>
    public static bool EndsInNumber(string domain)
    {
        var parts = WithoutLastDot(domain);
        var last = parts[(parts.LastIndexOf('.') + 1)..];
        return !last.IsEmpty && (!last.ContainsAnyExceptInRange('0', '9') || ParseNumber(last) is not null);
    }

    /// <summary>The address with four decimal parts, or null when the domain is none.</summary>
    public static string? Parse(string domain)
    {
        var parts = WithoutLastDot(domain).ToString().Split('.', MaximumParts + 1);
        if (parts.Length > MaximumParts)
        {
            return null;
        }

        long address = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            var bytes = isLast ? MaximumParts - i : 1;
            if (ParseNumber(parts[i]) is not { } number || number >= 1L << (8 * bytes))
            {
                return null;
            }

            address = (address << (8 * bytes)) | number;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    private static ReadOnlySpan<char> WithoutLastDot(string domain) => domain.EndsWith('.') ? domain.AsSpan(..^1) : domain;

    /// <summary>A number in decimal, octal (after 0) or hexadecimal (after 0x), or null.</summary>
    private static long? ParseNumber(ReadOnlySpan<char> part)
    {
        if (part.IsEmpty)
        {
            return null;
        }

        var radix = 10;
        if (part.Length >= 2 && part[0] == '0')
        {
            radix = part[1] is 'x' or 'X' ? 16 : 8;
            part = part[(radix == 16 ? 2 : 1)..];
        }

        long value = 0;
        foreach (var c in part)
        {
            var digit = HexDigit.ValueOf(c);
            if (digit < 0 || digit >= radix)
            {
                return null;
            }

            value = Math.Min((value * radix) + digit, TooHigh);
        }

        return value;
    }
}
