using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Json;

/// <summary>Writes JSON as Python's <c>json.dumps(..., ensure_ascii=False)</c> does, byte for byte: these texts are stored and hashed.</summary>
public static class JsonFormat
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>One line with the separators <c>", "</c> and <c>": "</c>.</summary>
    public static string Line(JsonValue value) => Written(value, new Style(Indent: -1, Sorted: false));

    /// <summary>One line as above, the keys of every object sorted by code point: the text that a content hash is made of.</summary>
    public static string SortedLine(JsonValue value) => Written(value, new Style(Indent: -1, Sorted: true));

    /// <summary>Several lines, two spaces a level, without a line end at the end.</summary>
    public static string Indented(JsonValue value) => Written(value, new Style(Indent: 0, Sorted: false));

    /// <summary>A written text as <c>json.dump</c> leaves it by default: what is not ASCII, which can stand in strings only, is escaped.</summary>
    public static string Ascii(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var builder = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            builder = c <= '~' ? builder.Append(c) : builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return builder.ToString();
    }

    /// <summary>The bytes of a text.</summary>
    /// <exception cref="Model.ModelException">It holds half a surrogate pair, which UTF-8 cannot express.</exception>
    public static byte[] Bytes(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException e)
        {
            throw new Model.ModelException("A text holds half a surrogate pair, which UTF-8 cannot express.", e);
        }
    }

    /// <summary><c>sha256:</c> and the lower-case hash of a text's bytes.</summary>
    /// <exception cref="Model.ModelException">The text cannot be expressed in UTF-8.</exception>
    public static string Digest(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Bytes(text)));

    private static string Written(JsonValue value, Style style)
    {
        var builder = new StringBuilder();
        Write(builder, value, style);
        return builder.ToString();
    }

    private static void Write(StringBuilder to, JsonValue value, Style style)
    {
        switch (value)
        {
            case JsonNull:
                to.Append("null");
                break;
            case JsonBoolean b:
                to.Append(b.Value ? "true" : "false");
                break;
            case JsonInteger i:
                to.Append(i.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case JsonFloat f:
                to.Append(Number(f.Value));
                break;
            case JsonString s:
                WriteText(to, s.Value);
                break;
            case JsonArray a:
                WriteItems(to, '[', ']', style, a.Items, static (t, i, s) => Write(t, i, s));
                break;
            case JsonObject o:
                WriteItems(to, '{', '}', style, Ordered(o, style), WriteMember);
                break;
            default:
                throw new InvalidOperationException("There is no other kind of value.");
        }
    }

    private static IReadOnlyList<JsonMember> Ordered(JsonObject value, Style style) =>
        style.Sorted ? [.. value.Members.OrderBy(static m => m.Name, CodePointOrder.Instance)] : value.Members;

    private static void WriteMember(StringBuilder to, JsonMember member, Style style)
    {
        WriteText(to, member.Name);
        to.Append(": ");
        Write(to, member.Value, style);
    }

    private static void WriteItems<T>(StringBuilder to, char open, char close, Style style, IReadOnlyList<T> items, Action<StringBuilder, T, Style> write)
    {
        to.Append(open);
        var inner = style.Deeper();
        for (var i = 0; i < items.Count; i++)
        {
            to.Append(i == 0 ? string.Empty : style.Indent < 0 ? ", " : ",");
            inner.NewLine(to);
            write(to, items[i], inner);
        }

        if (items.Count > 0)
        {
            style.NewLine(to);
        }

        to.Append(close);
    }

    private static void WriteText(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    to.Append("\\\"");
                    break;
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
                case '\b':
                    to.Append("\\b");
                    break;
                case '\f':
                    to.Append("\\f");
                    break;
                case < ' ':
                    to.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    to.Append(c);
                    break;
            }
        }

        to.Append('"');
    }

    private static string Number(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsPositiveInfinity(value) ? "Infinity"
        : double.IsNegativeInfinity(value) ? "-Infinity"
        : PythonNumber.Repr(value);

    /// <param name="Indent">The level, or -1 for one line.</param>
    /// <param name="Sorted">Whether keys are sorted.</param>
    private readonly record struct Style(int Indent, bool Sorted)
    {
        public Style Deeper() => Indent < 0 ? this : this with { Indent = Indent + 1 };

        public void NewLine(StringBuilder to)
        {
            if (Indent >= 0)
            {
                to.Append('\n').Append(' ', Indent * 2);
            }
        }
    }
}
