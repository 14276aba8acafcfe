using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Repair.Text;

/// <summary>Puts a value in the place of another one.</summary>
internal static class ValueReplacement
{
    public static IReadOnlyList<TextSplice> Of(EditableDocument document, SourceSpan place, Node value)
    {
        var text = document.Text;
        var look = text[place.Start] is var quote and ('"' or '\'') ? document.Look with { StringQuote = quote } : document.Look;

        // A value that was alone on its line may take several; one among others stays among them.
        var begin = document.At(place).Value.Origin is WrittenOrigin { Key: { } key } ? key.Start : place.Start;
        var indent = TextLines.BeginsLine(text, begin) ? TextLines.Indent(text, begin) : null;
        return [new TextSplice(place.Start, place.Length, ValueText.Of(value, look, indent))];
    }
}
