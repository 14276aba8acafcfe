using System.Globalization;
using System.Text;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Alignment.Text;

/// <summary>Operations on text as Python 3 does them; what rules match and what is hashed depends on them.</summary>
public static class PythonText
{
    /// <summary>What <c>str.split()</c> and <c>str.strip()</c> take for white space.</summary>
    public static bool IsWhiteSpace(char c) => c switch
    {
        (>= '\t' and <= '\r') or (>= '\u001c' and <= ' ') or '\u0085' or '\u00a0' or '\u1680' => true,
        (>= '\u2000' and <= '\u200a') or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' => true,
        _ => false,
    };

    public static string Strip(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>Lower case of the whole of Unicode, with the final sigma.</summary>
    public static string Lower(string text) => EcmaString.ToLowerCase(text);

    /// <summary>The words of a text with one blank between them.</summary>
    public static string Collapse(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsWhiteSpace(c))
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.Length > 0 && builder[^1] == ' ' ? builder.ToString(0, builder.Length - 1) : builder.ToString();
    }

    /// <summary>What rules are matched by: lower case, words with one blank between them.</summary>
    public static string Normalize(string text) => Collapse(Lower(text));

    /// <summary>The first code points of a text.</summary>
    public static string Head(string text, int codePoints)
    {
        var index = 0;
        for (var i = 0; i < codePoints && index < text.Length; i++)
        {
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return text[..index];
    }

    /// <summary>How many code points a text has.</summary>
    public static int Length(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++, count++)
        {
            i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Where <c>str.splitlines()</c> ends a line. CR LF is one end.</summary>
    public static bool IsLineEnd(char c) => c is (>= '\n' and <= '\r') or (>= '\u001c' and <= '\u001e') or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The lines of a text, without their ends; nothing after the last end.</summary>
    public static IEnumerable<string> SplitLines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLineEnd(text[i]))
            {
                continue;
            }

            yield return text[start..i];
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            start = i + 1;
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    /// <summary>What text-mode reading makes of line ends: CR LF and CR become LF.</summary>
    public static string UniversalNewlines(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>A value in Python's <c>str()</c>.</summary>
    public static string Of(JsonValue value) => value is JsonString s ? s.Value : Repr(value);

    /// <summary>A value in Python's <c>repr()</c>.</summary>
    public static string Repr(JsonValue value)
    {
        var builder = new StringBuilder();
        WriteRepr(builder, value);
        return builder.ToString();
    }

    private static void WriteRepr(StringBuilder to, JsonValue value)
    {
        switch (value)
        {
            case JsonNull:
                to.Append("None");
                break;
            case JsonBoolean b:
                to.Append(b.Value ? "True" : "False");
                break;
            case JsonInteger i:
                to.Append(i.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case JsonFloat f:
                to.Append(PythonNumber.Repr(f.Value));
                break;
            case JsonString s:
                WriteQuoted(to, s.Value);
                break;
            case JsonArray a:
                to.Append('[');
                Join(to, a.Items, WriteRepr);
                to.Append(']');
                break;
            case JsonObject o:
                to.Append('{');
                Join(to, o.Members, static (t, m) =>
                {
                    WriteQuoted(t, m.Name);
                    t.Append(": ");
                    WriteRepr(t, m.Value);
                });
                to.Append('}');
                break;
            default:
                throw new InvalidOperationException("There is no other kind of value.");
        }
    }

    private static void Join<T>(StringBuilder to, IReadOnlyList<T> items, Action<StringBuilder, T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            to.Append(i == 0 ? string.Empty : ", ");
            write(to, items[i]);
        }
    }

    private static void WriteQuoted(StringBuilder to, string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        to.Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            var codePoint = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            WriteCharacter(to, codePoint, quote);
            i += isPair ? 1 : 0;
        }

        to.Append(quote);
    }

    private static void WriteCharacter(StringBuilder to, int c, char quote)
    {
        switch (c)
        {
            case '\\':
                to.Append("\\\\");
                break;
            case '\n':
                to.Append("\\n");
                break;
            case '\r':
                to.Append("\\r");
                break;
            case '\t':
                to.Append("\\t");
                break;
            default:
                to.Append(c == quote ? $"\\{quote}" : IsPrintable(c) ? char.ConvertFromUtf32(c) : Escaped(c));
                break;
        }
    }

    private static string Escaped(int c) =>
        c <= 0xFF ? "\\x" + c.ToString("x2", CultureInfo.InvariantCulture)
        : c <= 0xFFFF ? "\\u" + c.ToString("x4", CultureInfo.InvariantCulture)
        : "\\U" + c.ToString("x8", CultureInfo.InvariantCulture);

    private static bool IsPrintable(int c) => c == ' ' || CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
