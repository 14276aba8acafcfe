using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Json;

/// <summary>Strings of a JSON text (RFC 8259, section 7).</summary>
internal static class JsonStrings
{
    private const int UnicodeDigits = 4;

    /// <summary>The quote, the backslash and the control characters.</summary>
    private static readonly SearchValues<char> Stops =
        SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(static c => (char)c)]);

    /// <summary>Reads a string whose opening quote is the next character. It may hold lone surrogates.</summary>
    public static string Read(JsonCursor cursor)
    {
        cursor.Advance();
        var start = cursor.Position;
        SkipPlain(cursor);
        if (cursor.Next == '"')
        {
            var value = cursor.Since(start).ToString();
            cursor.Advance();
            return value;
        }

        var builder = new StringBuilder().Append(cursor.Since(start));
        while (cursor.Next != '"')
        {
            builder.Append(ReadEscape(cursor));
            start = cursor.Position;
            SkipPlain(cursor);
            builder.Append(cursor.Since(start));
        }

        cursor.Advance();
        return builder.ToString();
    }

    private static void SkipPlain(JsonCursor cursor)
    {
        var length = cursor.Rest.IndexOfAny(Stops);
        cursor.Advance(length < 0 ? cursor.Rest.Length : length);
        if (length < 0)
        {
            throw cursor.Error("Unterminated string in JSON");
        }

        if (cursor.Next < ' ')
        {
            throw cursor.Error("Bad control character in string literal in JSON");
        }
    }

    private static char ReadEscape(JsonCursor cursor)
    {
        cursor.Advance();
        if (cursor.Next == 'u')
        {
            return ReadUnicodeEscape(cursor);
        }

        var value = cursor.Next switch
        {
            '"' or '\\' or '/' => cursor.Next,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ when cursor.AtEnd => throw cursor.Unexpected(),
            _ => throw cursor.Error("Bad escaped character in JSON"),
        };
        cursor.Advance();
        return value;
    }

    private static char ReadUnicodeEscape(JsonCursor cursor)
    {
        cursor.Advance();
        var start = cursor.Position;
        for (var i = 0; i < UnicodeDigits; i++)
        {
            if (!char.IsAsciiHexDigit(cursor.Next))
            {
                throw cursor.Error("Bad Unicode escape in JSON");
            }

            cursor.Advance();
        }

        return (char)ushort.Parse(cursor.Since(start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
