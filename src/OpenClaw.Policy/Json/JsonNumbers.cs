using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Json;

/// <summary>Numbers of a JSON text (RFC 8259, section 6), with the values that ECMAScript gives them.</summary>
internal static class JsonNumbers
{
    /// <summary>Reads a number whose first character (a minus sign or a digit) is the next one.</summary>
    public static double Read(JsonCursor cursor)
    {
        var negative = cursor.Next == '-';
        if (negative)
        {
            cursor.Advance();
        }

        var start = cursor.Position;
        SkipInteger(cursor);
        if (cursor.Next == '.')
        {
            cursor.Advance();
            SkipDigits(cursor, "Unterminated fractional number in JSON");
        }

        if (cursor.Next is 'e' or 'E')
        {
            cursor.Advance();
            if (cursor.Next is '+' or '-')
            {
                cursor.Advance();
            }

            SkipDigits(cursor, "Exponent part is missing a number in JSON");
        }

        var magnitude = EcmaNumber.ParseDecimal(cursor.Since(start));
        return negative ? -magnitude : magnitude;
    }

    private static void SkipInteger(JsonCursor cursor)
    {
        if (cursor.Next != '0')
        {
            SkipDigits(cursor, "No number after minus sign in JSON");
            return;
        }

        cursor.Advance();
        if (char.IsAsciiDigit(cursor.Next))
        {
            throw cursor.Unexpected();
        }
    }

    private static void SkipDigits(JsonCursor cursor, string complaint)
    {
        if (!char.IsAsciiDigit(cursor.Next))
        {
            throw cursor.Error(complaint);
        }

        while (char.IsAsciiDigit(cursor.Next))
        {
            cursor.Advance();
        }
    }
}
