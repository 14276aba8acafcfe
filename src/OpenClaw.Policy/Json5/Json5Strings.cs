using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Json5;

/// <summary>Strings of a JSON5 text (JSON5 1.0, section 5), and the escapes that keys share with them.</summary>
internal static class Json5Strings
{
    private static readonly SearchValues<char> DoubleQuotedStops = SearchValues.Create("\"\\\n\r");
    private static readonly SearchValues<char> SingleQuotedStops = SearchValues.Create("'\\\n\r");

    /// <summary>Reads a string whose opening quote is the next character.</summary>
    public static string Read(Json5Cursor cursor)
    {
        var quote = cursor.Next;
        var stops = quote == '"' ? DoubleQuotedStops : SingleQuotedStops;
        cursor.Advance();
        var start = cursor.Position;
        SkipPlain(cursor, stops);
        if (cursor.Next == quote)
        {
            var value = cursor.Since(start).ToString();
            cursor.Advance();
            return value;
        }

        var builder = new StringBuilder().Append(cursor.Since(start));
        while (cursor.Next != quote)
        {
            ReadEscape(cursor, builder);
            start = cursor.Position;
            SkipPlain(cursor, stops);
            builder.Append(cursor.Since(start));
        }

        cursor.Advance();
        return builder.ToString();
    }

    /// <summary>Reads the four digits of a <c>\u</c> escape. What they stand for may be half of a surrogate pair.</summary>
    public static char ReadUnicodeEscape(Json5Cursor cursor) => ReadHexadecimal(cursor, 4);

    private static void SkipPlain(Json5Cursor cursor, SearchValues<char> stops)
    {
        var length = cursor.Rest.IndexOfAny(stops);
        cursor.Advance(length < 0 ? cursor.Rest.Length : length);
        if (length < 0 || cursor.Next is '\n' or '\r')
        {
            throw cursor.Unexpected();
        }
    }

    private static void ReadEscape(Json5Cursor cursor, StringBuilder builder)
    {
        cursor.Advance();
        if (cursor.AtEnd || cursor.Next is >= '1' and <= '9')
        {
            throw cursor.Unexpected();
        }

        var c = cursor.Next;
        cursor.Advance();
        switch (c)
        {
            case '\n' or '\u2028' or '\u2029':
                break;

            case '\r':
                cursor.Advance(cursor.Next == '\n' ? 1 : 0);
                break;

            case '0' when char.IsAsciiDigit(cursor.Next):
                throw cursor.Unexpected();

            case 'x':
                builder.Append(ReadHexadecimal(cursor, 2));
                break;

            case 'u':
                builder.Append(ReadUnicodeEscape(cursor));
                break;

            default:
                builder.Append(Unescape(c));
                break;
        }
    }

    private static char Unescape(char c) => c switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '0' => '\0',
        _ => c,
    };

    private static char ReadHexadecimal(Json5Cursor cursor, int digits)
    {
        var start = cursor.Position;
        for (var i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(cursor.Next))
            {
                throw cursor.Unexpected();
            }

            cursor.Advance();
        }

        return (char)ushort.Parse(cursor.Since(start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
