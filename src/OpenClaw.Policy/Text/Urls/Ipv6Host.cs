using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Text.Urls;

/// <summary>IPv6 addresses as the WHATWG URL standard parses and serializes them (sections 3.5 and 3.6).</summary>
internal static class Ipv6Host
{
    private const int PieceCount = 8;
    private const int MaximumPieceDigits = 4;

    /// <summary>The eight pieces of an address, or null.</summary>
    /// <param name="text">Without the brackets.</param>
    public static ushort[]? Parse(ReadOnlySpan<char> text)
    {
        var pieces = new ushort[PieceCount];
        var count = 0;
        var compressAt = -1;
        if (text.StartsWith("::"))
        {
            text = text[2..];
            compressAt = ++count;
        }
        else if (text.IsEmpty || text[0] == ':')
        {
            return null;
        }

        while (!text.IsEmpty)
        {
            if (count == PieceCount)
            {
                return null;
            }

            if (text[0] == ':')
            {
                if (compressAt >= 0)
                {
                    return null;
                }

                text = text[1..];
                compressAt = ++count;
                continue;
            }

            var digits = text[..Math.Min(text.Length, MaximumPieceDigits)];
            digits = digits[..HexDigitCount(digits)];
            var rest = text[digits.Length..];
            if (!rest.IsEmpty && rest[0] == '.')
            {
                if (digits.IsEmpty || count > PieceCount - 2 || !TryParseIpv4(text, pieces.AsSpan(count)))
                {
                    return null;
                }

                count += 2;
                break;
            }

            if (!rest.IsEmpty && (rest[0] != ':' || rest.Length == 1))
            {
                return null;
            }

            pieces[count++] = digits.IsEmpty ? (ushort)0 : ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            text = rest.IsEmpty ? rest : rest[1..];
        }

        return Expand(pieces, count, compressAt);
    }

    /// <summary>In lower case, with the first of the longest runs of two or more zeros left out.</summary>
    public static string Serialize(ReadOnlySpan<ushort> pieces)
    {
        var (zeros, length) = LongestZeros(pieces);
        var result = new StringBuilder();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i == zeros)
            {
                result.Append(i == 0 ? "::" : ":");
                i += length - 1;
                continue;
            }

            result.Append(CultureInfo.InvariantCulture, $"{pieces[i]:x}");
            if (i < pieces.Length - 1)
            {
                result.Append(':');
            }
        }

        return result.ToString();
    }

    private static int HexDigitCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && HexDigit.ValueOf(text[count]) >= 0)
        {
            count++;
        }

        return count;
    }

    /// <summary>Four decimal numbers up to 255, without leading zeros, into two pieces.</summary>
    private static bool TryParseIpv4(ReadOnlySpan<char> text, Span<ushort> pieces)
    {
        var parts = text.ToString().Split('.', 5);
        if (parts.Length != 4)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            var isNumber = part.Length is 1 or 2 or 3 && !part.AsSpan().ContainsAnyExceptInRange('0', '9') && (part.Length == 1 || part[0] != '0');
            if (!isNumber || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return false;
            }

            pieces[i / 2] = (ushort)((pieces[i / 2] << 8) | value);
        }

        return true;
    }

    /// <summary>Moves what stands behind "::" (which is a piece itself) to the end; null when there are too few pieces.</summary>
    private static ushort[]? Expand(ushort[] pieces, int count, int compressAt)
    {
        if (compressAt < 0)
        {
            return count == PieceCount ? pieces : null;
        }

        var result = new ushort[PieceCount];
        var behind = count - compressAt;
        Array.Copy(pieces, result, compressAt);
        Array.Copy(pieces, compressAt, result, PieceCount - behind, behind);
        return result;
    }

    private static (int Start, int Length) LongestZeros(ReadOnlySpan<ushort> pieces)
    {
        var (start, length) = (-1, 1);
        for (var i = 0; i < pieces.Length; i++)
        {
            var rest = pieces[i..];
            var zeros = rest.IndexOfAnyExcept((ushort)0) is >= 0 and var end ? end : rest.Length;
            if (zeros > length)
            {
                (start, length) = (i, zeros);
            }
        }

        return (start, length);
    }
}
