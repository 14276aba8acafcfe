using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Json5;

/// <summary>Numbers of a JSON5 text (JSON5 1.0, section 6), with the values that ECMAScript's <c>Number(text)</c> gives them.</summary>
internal static class Json5Numbers
{
    /// <summary>Up to this many digits an integer is exact in a long and in a double.</summary>
    private const int ExactDigits = 15;

    /// <summary>Reads a number whose first character (a sign, a point, a digit, I or N) is the next one.</summary>
    public static double Read(Json5Cursor cursor)
    {
        var negative = cursor.Next == '-';
        if (cursor.Next is '-' or '+')
        {
            cursor.Advance();
        }

        var magnitude = ReadMagnitude(cursor);
        return negative ? -magnitude : magnitude;
    }

    private static double ReadMagnitude(Json5Cursor cursor)
    {
        switch (cursor.Next)
        {
            case 'I':
                cursor.Expect("Infinity");
                return double.PositiveInfinity;

            case 'N':
                cursor.Expect("NaN");
                return double.NaN;

            case '0':
                return ReadAfterZero(cursor);

            case '.':
                return ReadLeadingPoint(cursor);

            case >= '1' and <= '9':
                var start = cursor.Position;
                SkipDigits(cursor);
                return ReadFraction(cursor, start);

            default:
                throw cursor.Unexpected();
        }
    }

    private static double ReadAfterZero(Json5Cursor cursor)
    {
        var start = cursor.Position;
        cursor.Advance();
        if (cursor.Next is not ('x' or 'X'))
        {
            // A digit here is refused by whoever reads on: json5 takes the zero for the whole number.
            return ReadFraction(cursor, start);
        }

        cursor.Advance();
        var digits = cursor.Position;
        while (char.IsAsciiHexDigit(cursor.Next))
        {
            cursor.Advance();
        }

        return cursor.Position > digits ? EcmaNumber.ParseHexadecimal(cursor.Since(digits)) : throw cursor.Unexpected();
    }

    private static double ReadLeadingPoint(Json5Cursor cursor)
    {
        var start = cursor.Position;
        cursor.Advance();
        RequireDigit(cursor);
        SkipDigits(cursor);
        return ReadExponent(cursor, start);
    }

    /// <summary>Reads on after the integer part that began at an offset.</summary>
    private static double ReadFraction(Json5Cursor cursor, int start)
    {
        if (cursor.Next == '.')
        {
            cursor.Advance();
            SkipDigits(cursor);
        }
        else if (cursor.Next is not ('e' or 'E') && cursor.Position - start <= ExactDigits)
        {
            return SmallInteger(cursor.Since(start));
        }

        return ReadExponent(cursor, start);
    }

    private static double ReadExponent(Json5Cursor cursor, int start)
    {
        if (cursor.Next is 'e' or 'E')
        {
            cursor.Advance();
            if (cursor.Next is '+' or '-')
            {
                cursor.Advance();
            }

            RequireDigit(cursor);
            SkipDigits(cursor);
        }

        return EcmaNumber.ParseDecimal(cursor.Since(start));
    }

    private static double SmallInteger(ReadOnlySpan<char> digits)
    {
        long value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    private static void RequireDigit(Json5Cursor cursor)
    {
        if (!char.IsAsciiDigit(cursor.Next))
        {
            throw cursor.Unexpected();
        }
    }

    private static void SkipDigits(Json5Cursor cursor)
    {
        while (char.IsAsciiDigit(cursor.Next))
        {
            cursor.Advance();
        }
    }
}
