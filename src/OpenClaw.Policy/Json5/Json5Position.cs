using System.Globalization;

namespace OpenClaw.Policy.Json5;

/// <summary>A place as json5 2.2.3 counts it: only LF ends a line, and a column is the number of code units up to and with a character.</summary>
internal readonly record struct Json5Position(int Line, int Column)
{
    /// <summary>The position just after a character; the character may be the end of the text, which counts one.</summary>
    public static Json5Position After(string text, int offset, int length)
    {
        var read = text.AsSpan(0, Math.Min(offset + length, text.Length));
        var lineStart = read.LastIndexOf('\n') + 1;
        return new Json5Position(read.Count('\n') + 1, offset + length - lineStart);
    }

    /// <summary>A character as json5 shows it in a message: quotes, backslash and control characters escaped, all others raw.</summary>
    public static string Show(ReadOnlySpan<char> character) => character[0] switch
    {
        '\'' => "\\'",
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        '\0' => "\\0",
        '\u2028' => "\\u2028",
        '\u2029' => "\\u2029",
        < ' ' => "\\x" + ((int)character[0]).ToString("x2", CultureInfo.InvariantCulture),
        _ => character.ToString(),
    };
}
