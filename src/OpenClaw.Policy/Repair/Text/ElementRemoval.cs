using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Repair.Text;

/// <summary>Takes a member or an item away, with its comma. Comments stay, also those beside it.</summary>
internal static class ElementRemoval
{
    public static IReadOnlyList<TextSplice> Of(EditableDocument document, SourceSpan place)
    {
        var (value, holder) = document.At(place);
        if (holder is null)
        {
            throw new EditRefusedException("A whole document is not removed.");
        }

        if (document.HasDuplicates(holder))
        {
            throw new EditRefusedException($"The object at {place} names a member twice. Remove one of them by hand.");
        }

        var text = document.Text;
        var element = TextElement.Of((WrittenOrigin)value.Origin!);
        if (Json5Comments.Comma(text, element.End) is var comma and >= 0)
        {
            return Line(text, [(element.Start, element.End), (comma, comma + 1)]);
        }

        // The last one: the comma before it would become one too many.
        var before = EditableDocument.Elements(holder).LastOrDefault(e => e.End <= element.Start);
        return before.End == 0
            ? Line(text, [(element.Start, element.End)])
            : Line(text, [(Json5Comments.Comma(text, before.End), Json5Comments.Comma(text, before.End) + 1), (element.Start, element.End)]);
    }

    /// <summary>Removes pieces of a text. Blanks between them go too, and a line that is left with nothing but blanks.</summary>
    private static List<TextSplice> Line(string text, (int Start, int End)[] pieces)
    {
        if (pieces is [var first, var second] && TextLines.IsBlank(text.AsSpan(first.End..second.Start)))
        {
            pieces = [(first.Start, second.End)];
        }

        var splices = new List<TextSplice>();
        foreach (var (start, end) in pieces)
        {
            var (from, to) = (start, end);
            if (TextLines.BeginsLine(text, start))
            {
                var lineEnd = TextLines.End(text, end);
                if (TextLines.IsBlank(text.AsSpan(end..lineEnd)) && TextLines.SkipLineEnd(text, lineEnd) is var next && next > lineEnd)
                {
                    (from, to) = (TextLines.Start(text, start), next);
                }
            }
            else
            {
                while (to < text.Length && text[to] == ' ' && text[from - 1] is ' ' or '[' or '{')
                {
                    to++;
                }
            }

            splices.Add(new TextSplice(from, to - from, ""));
        }

        return splices;
    }
}
