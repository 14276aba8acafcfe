using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Text;

/// <summary>How a text is written, so that what is added looks like the rest.</summary>
/// <param name="LineEnd">The first line end; LF when there is none.</param>
/// <param name="IndentUnit">What a level is indented by.</param>
/// <param name="StringQuote">Around string values.</param>
/// <param name="KeyQuote">Around keys; null when they stand bare.</param>
/// <param name="Colon">Between a key and its value.</param>
internal sealed record TextLook(string LineEnd, string IndentUnit, char StringQuote, char? KeyQuote, string Colon)
{
    private const string UsualIndent = "  ";
    private const string UsualColon = ": ";

    /// <summary>Whether blanks stand where they may be left out.</summary>
    public bool IsSpaced => Colon.Length > 1;

    public static TextLook Of(string text, Node root)
    {
        var firstKey = Walk(root).Select(static o => o.Key).FirstOrDefault(static k => k is not null);
        char? firstString = Walk(root).Select(o => text[o.Value.Start]).FirstOrDefault(static c => c is '"' or '\'') is var quote and not '\0' ? quote : null;
        char? keyQuote = firstKey is null ? '"' : text[firstKey.Value.Start] is var c and ('"' or '\'') ? c : null;
        return new TextLook(FindLineEnd(text), FindIndent(text, root), firstString ?? keyQuote ?? '"', keyQuote, UsualColon)
            .LikeFirst(text, EditableDocument.Elements(root));
    }

    /// <summary>The same, but keys as the last member of an object has them.</summary>
    public TextLook LikeMember(string text, TextElement member) => member.KeyEnd < 0 ? this : this with
    {
        KeyQuote = text[member.Start] is var c and ('"' or '\'') ? c : null,
        Colon = ColonOf(text, member) ?? Colon,
    };

    private TextLook LikeFirst(string text, IReadOnlyList<TextElement> elements) =>
        elements is [{ KeyEnd: >= 0 } first, ..] && ColonOf(text, first) is { } colon ? this with { Colon = colon } : this;

    /// <summary>What stands between a key and its value when it is a colon and plain blanks.</summary>
    private static string? ColonOf(string text, TextElement member)
    {
        var between = text.AsSpan(member.KeyEnd, member.ValueStart - member.KeyEnd);
        return between.Trim(' ') is ":" ? between.ToString() : null;
    }

    private static string FindLineEnd(string text)
    {
        var at = text.AsSpan().IndexOfAny('\r', '\n');
        return at < 0 ? "\n" : text[at..TextLines.SkipLineEnd(text, at)];
    }

    /// <summary>How much deeper than the root its first child stands that begins a line.</summary>
    private static string FindIndent(string text, Node root)
    {
        var rootIndent = root.Origin is WrittenOrigin origin ? TextLines.Indent(text, origin.Value.Start) : "";
        foreach (var element in EditableDocument.Elements(root))
        {
            if (TextLines.BeginsLine(text, element.Start)
                && TextLines.Indent(text, element.Start) is var indent
                && indent.Length > rootIndent.Length
                && indent.StartsWith(rootIndent, StringComparison.Ordinal))
            {
                return indent[rootIndent.Length..];
            }
        }

        return UsualIndent;
    }

    private static IEnumerable<WrittenOrigin> Walk(Node root)
    {
        var pending = new Stack<Node>([root]);
        while (pending.TryPop(out var node))
        {
            yield return (WrittenOrigin)node.Origin!;
            IEnumerable<Node> children = node is ArrayNode array ? array.Items : node.AsMembers().Select(static m => m.Value);
            foreach (var child in children.Reverse())
            {
                pending.Push(child);
            }
        }
    }
}
