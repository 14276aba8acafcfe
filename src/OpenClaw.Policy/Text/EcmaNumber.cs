using System.Globalization;

namespace OpenClaw.Policy.Text;

/// <summary>Numbers as ECMAScript writes and reads them (ECMA-262, sections 6.1.6.1.20 and 7.1.4.1).</summary>
internal static class EcmaNumber
{
    /// <summary>Enough for every text of <see cref="Format(double, Span{char})"/>; the longest is 25 characters.</summary>
    public const int MaximumLength = 32;

    /// <summary>Below this magnitude every integer is a double, and its text is the text of the integer.</summary>
    private const double ExactIntegerLimit = 1L << 53;

    /// <summary>Number::toString for radix 10: the shortest digits that read back as the same number.</summary>
    public static string Format(double value)
    {
        Span<char> buffer = stackalloc char[MaximumLength];
        return new string(buffer[..Format(value, buffer)]);
    }

    /// <summary>Writes the text of <see cref="Format(double)"/>.</summary>
    /// <param name="value">Any number, NaN and the infinities included.</param>
    /// <param name="destination">At least <see cref="MaximumLength"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    public static int Format(double value, Span<char> destination)
    {
        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
            name.CopyTo(destination);
            return name.Length;
        }

        if (Math.Abs(value) < ExactIntegerLimit && value == Math.Truncate(value))
        {
            ((long)value).TryFormat(destination, out var written, default, CultureInfo.InvariantCulture);
            return written;
        }

        Span<char> digits = stackalloc char[MaximumLength];
        var (count, point) = ShortestDigits(Math.Abs(value), digits);
        var length = 0;
        if (value < 0)
        {
            destination[length++] = '-';
        }

        return length + Arrange(digits[..count], point, destination[length..]);
    }

    /// <summary>The value of a decimal literal without a sign: digits, at most one point, an optional exponent.</summary>
    /// <returns>The nearest double, ties to even; infinity for what is too large.</returns>
    public static double ParseDecimal(ReadOnlySpan<char> text) =>
        double.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    /// <summary>The value of hexadecimal digits, however many.</summary>
    /// <param name="digits">One digit or more, without <c>0x</c>.</param>
    /// <returns>The nearest double, ties to even; infinity for what is too large.</returns>
    public static double ParseHexadecimal(ReadOnlySpan<char> digits)
    {
        const int DigitsInWord = 16;

        digits = digits.TrimStart('0');
        if (digits.Length <= DigitsInWord)
        {
            return digits.IsEmpty ? 0 : ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        var word = ulong.Parse(digits[..DigitsInWord], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var rest = digits[DigitsInWord..];

        // The first word holds at least 61 significant bits, eight more than a double keeps. Whatever follows can only decide that a
        // value lies above a tie, and the lowest bit says that as well as all of it does.
        if (rest.ContainsAnyExcept('0'))
        {
            word |= 1;
        }

        return Math.ScaleB(word, 4 * rest.Length);
    }

    /// <summary>The shortest decimal digits of a positive number, and where the point stands: <c>0.DIGITS</c> times ten to the point.</summary>
    private static (int Count, int Point) ShortestDigits(double value, Span<char> digits)
    {
        Span<char> text = stackalloc char[MaximumLength];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (double.IsPow2(value) && ParseDecimal(text[..length]) != value)
        {
            // A power of two lies nearer to the number below it than to the one above. .NET 10 does not see that for 2^-25 and
            // 2^-958: the 16 digits that it gives are those of the number below. 17 digits are always enough.
            value.TryFormat(text, out length, "E16", CultureInfo.InvariantCulture);
        }

        var count = 0;
        var point = 0;
        var pointSeen = false;
        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            if (c == 'E')
            {
                point += int.Parse(text[(i + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }

            if (c == '.')
            {
                pointSeen = true;
            }
            else if (c == '0' && count == 0)
            {
                point -= pointSeen ? 1 : 0;
            }
            else
            {
                digits[count++] = c;
                point += pointSeen ? 0 : 1;
            }
        }

        return (digits[..count].TrimEnd('0').Length, point);
    }

    private static int Arrange(ReadOnlySpan<char> digits, int point, Span<char> destination)
    {
        const int LargestPlainPoint = 21;
        const int SmallestPlainPoint = -5;

        switch (point)
        {
            case > 0 and <= LargestPlainPoint when digits.Length <= point:
                digits.CopyTo(destination);
                destination[digits.Length..point].Fill('0');
                return point;

            case > 0 and <= LargestPlainPoint:
                digits[..point].CopyTo(destination);
                destination[point] = '.';
                digits[point..].CopyTo(destination[(point + 1)..]);
                return digits.Length + 1;

            case >= SmallestPlainPoint and <= 0:
                "0.".CopyTo(destination);
                destination.Slice(2, -point).Fill('0');
                digits.CopyTo(destination[(2 - point)..]);
                return 2 - point + digits.Length;

            default:
                return ArrangeWithExponent(digits, point - 1, destination);
        }
    }

    private static int ArrangeWithExponent(ReadOnlySpan<char> digits, int exponent, Span<char> destination)
    {
        var length = 0;
        destination[length++] = digits[0];
        if (digits.Length > 1)
        {
            destination[length++] = '.';
            digits[1..].CopyTo(destination[length..]);
            length += digits.Length - 1;
        }

        destination[length++] = 'e';
        destination[length++] = exponent < 0 ? '-' : '+';
        Math.Abs(exponent).TryFormat(destination[length..], out var written, default, CultureInfo.InvariantCulture);
        return length + written;
    }
}
