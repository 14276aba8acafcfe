using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Repair.Text;

/// <summary>Adds a member or an item as the last one.</summary>
internal static class ElementInsertion
{
    /// <param name="document">The text.</param>
    /// <param name="place">The object or array.</param>
    /// <param name="name">The member's name; null for an item.</param>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<TextSplice> Of(EditableDocument document, SourceSpan place, string? name, Node value)
    {
        var (container, _) = document.At(place);
        return EditableDocument.Elements(container) is [.., var last]
            ? After(document, last, name, value)
            : IntoEmpty(document, place, container, name, value);
    }

    private static IReadOnlyList<TextSplice> After(EditableDocument document, TextElement last, string? name, Node value)
    {
        var text = document.Text;
        var look = document.Look.LikeMember(text, last);
        var comma = Json5Comments.Comma(text, last.End);
        var ownLine = TextLines.BeginsLine(text, last.Start);
        var indent = ownLine ? TextLines.Indent(text, last.Start) : null;
        var element = Element(name, value, look, indent);
        var begin = indent is null ? look.IsSpaced || HasBlank(text, comma) ? " " : "" : look.LineEnd + indent;
        if (comma >= 0)
        {
            // The text ends its lists with a comma, and goes on to.
            return [new TextSplice(Place(comma + 1), 0, begin + element + ",")];
        }

        return Place(last.End) is var at && at == last.End
            ? [new TextSplice(at, 0, "," + begin + element)]
            : [new TextSplice(last.End, 0, ","), new TextSplice(at, 0, begin + element)];

        // A remark on the last line belongs to the last element.
        int Place(int offset) => ownLine ? Json5Comments.EndOnLine(text, offset) : offset;
    }

    private static IReadOnlyList<TextSplice> IntoEmpty(EditableDocument document, SourceSpan place, Node container, string? name, Node value)
    {
        var (text, look) = (document.Text, document.Look);
        var key = (container.Origin as WrittenOrigin)?.Key?.Start ?? place.Start;
        var outer = TextLines.Indent(text, place.Start);
        var inner = outer + look.IndentUnit;
        var (start, end) = (place.Start + 1, place.End - 1);
        var comment = Json5Comments.LastEnd(text, start, end);
        if (comment >= 0)
        {
            var multiline = text.AsSpan(start..end).ContainsAny("\r\n\u2028\u2029");
            var begin = multiline ? look.LineEnd + inner : " ";
            return [new TextSplice(comment, 0, begin + Element(name, value, look, multiline ? inner : null))];
        }

        var blanks = text.AsSpan(start..end);
        if (blanks.ContainsAny('\r', '\n'))
        {
            return [new TextSplice(start, 0, look.LineEnd + inner + Element(name, value, look, inner))];
        }

        var alone = name is not null && TextLines.BeginsLine(text, key) && IsLast(text, place.End);
        if (alone)
        {
            return [new TextSplice(start, 0, look.LineEnd + inner + Element(name, value, look, inner) + look.LineEnd + outer)];
        }

        var pad = name is not null && look.IsSpaced ? " " : "";
        return [new TextSplice(start, 0, pad + Element(name, value, look, indent: null) + (blanks.IsEmpty ? pad : ""))];
    }

    private static string Element(string? name, Node value, TextLook look, string? indent) =>
        name is null ? ValueText.Of(value, look, indent) : ValueText.Member(name, value, look, indent);

    /// <summary>Whether nothing but a comma and remarks follows on the line.</summary>
    private static bool IsLast(string text, int offset)
    {
        var rest = offset < text.Length && text[offset] == ',' ? offset + 1 : offset;
        var end = Json5Comments.EndOnLine(text, rest);
        return TextLines.IsBlank(text.AsSpan(end..Math.Max(end, TextLines.End(text, end))));
    }

    private static bool HasBlank(string text, int comma) => comma >= 0 && text[comma + 1] == ' ';
}
