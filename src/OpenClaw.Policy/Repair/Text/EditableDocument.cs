using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Repair.Text;

/// <summary>One text by itself, without what it includes, for finding the neighbours of a value.</summary>
internal sealed class EditableDocument
{
    private readonly Json5Document _document;

    private EditableDocument(SourceText source, Json5Document document)
    {
        Text = source.Text;
        _document = document;
        Look = TextLook.Of(Text, document.Root);
    }

    public string Text { get; }

    public TextLook Look { get; }

    /// <param name="source">A text that was parsed before.</param>
    public static EditableDocument Parse(SourceText source) => new(source, Json5Reader.Read(source));

    /// <summary>The value that stands at a place, and the value that holds it (null for the document's own).</summary>
    public (Node Value, Node? Holder) At(SourceSpan place)
    {
        var node = _document.Root;
        Node? holder = null;
        while (Span(node) != (place.Start, place.End))
        {
            holder = node;
            node = Children(node).First(c => Span(c) is var (start, end) && start <= place.Start && end >= place.End);
        }

        return (node, holder);
    }

    /// <summary>The members, keys included, or the items of a value, in the order of the text.</summary>
    public static IReadOnlyList<TextElement> Elements(Node container) =>
        [.. Children(container).Select(static c => TextElement.Of((WrittenOrigin)c.Origin!)).OrderBy(static e => e.Start)];

    /// <summary>Whether an object names a member twice. The earlier one is no node, but its text is there.</summary>
    public bool HasDuplicates(Node container)
    {
        var (start, end) = Span(container);
        return _document.DuplicateKeys.Any(d => d.Earlier.Start > start && d.Earlier.End < end);
    }

    private static IEnumerable<Node> Children(Node node) => node switch
    {
        ObjectNode members => members.Members.Select(static m => m.Value),
        ArrayNode array => array.Items,
        _ => [],
    };

    private static (int Start, int End) Span(Node node) => node.Origin is WrittenOrigin { Value: var value } ? (value.Start, value.End) : (0, 0);
}
