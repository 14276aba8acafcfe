using System.Globalization;
using System.Text;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Text;

/// <summary>Values as JSON5 in a given look.</summary>
internal static class ValueText
{
    /// <param name="value">The value.</param>
    /// <param name="look">How the text around is written.</param>
    /// <param name="indent">The indentation of the line that the value begins on; null to write it on one line.</param>
    public static string Of(Node value, TextLook look, string? indent)
    {
        var text = new StringBuilder();
        Append(text, value, look, indent);
        return text.ToString();
    }

    /// <summary>A key and a value.</summary>
    public static string Member(string name, Node value, TextLook look, string? indent) => Key(name, look) + look.Colon + Of(value, look, indent);

    private static void Append(StringBuilder text, Node value, TextLook look, string? indent)
    {
        switch (value)
        {
            case StringNode s:
                AppendString(text, s.Value, look.StringQuote);
                break;

            case ObjectNode record when Defined(record) is { Count: > 0 } members:
                AppendList(text, "{", "}", members, (m, deeper) => text.Append(Key(m.Name, look)).Append(look.Colon).Append(Of(m.Value, look, deeper)), look, indent);
                break;

            // Lists of plain values stay on one line: the ones that are added here are short.
            case ArrayNode { Items: { Count: > 0 } items }:
                var plain = items.All(static i => i is not (ObjectNode or ArrayNode));
                AppendList(text, "[", "]", items, (i, deeper) => text.Append(Of(i, look, deeper)), look, plain ? null : indent, padded: false);
                break;

            case ArrayNode:
                text.Append("[]");
                break;

            case ObjectNode:
                text.Append("{}");
                break;

            case NumberNode number when !double.IsFinite(number.Value):
                text.Append(number.Value.ToString(CultureInfo.InvariantCulture));
                break;

            default:
                text.Append(JsonTextWriter.GetText(value));
                break;
        }
    }

    private static void AppendList<T>(
        StringBuilder text, string open, string close, IReadOnlyList<T> items, Action<T, string?> append, TextLook look, string? indent, bool padded = true)
    {
        var deeper = indent is null ? null : indent + look.IndentUnit;
        var pad = padded && look.IsSpaced ? " " : "";
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            text.Append(deeper is not null ? look.LineEnd + deeper : i == 0 ? pad : look.IsSpaced ? " " : "");
            append(items[i], deeper);
        }

        text.Append(indent is null ? pad : look.LineEnd + indent).Append(close);
    }

    private static List<Member> Defined(ObjectNode value) => [.. value.Members.Where(static m => m.Value is not UndefinedNode)];

    private static string Key(string name, TextLook look)
    {
        if (look.KeyQuote is null && IsBare(name))
        {
            return name;
        }

        var text = new StringBuilder();
        AppendString(text, name, look.KeyQuote ?? look.StringQuote);
        return text.ToString();
    }

    /// <summary>ASCII only: a reader should not have to know which other letters may stand bare.</summary>
    private static bool IsBare(string name) => name.Length > 0 && Json5Identifier.IsStart(name[0]) && name.All(static c => c < 0x80 && Json5Identifier.IsPart(c));

    private static void AppendString(StringBuilder text, string value, char quote)
    {
        text.Append(quote);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(c).Append(value[++i]);
            }
            else if (c == quote || c == '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF')
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                text.Append(c);
            }
        }

        text.Append(quote);
    }
}
