using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Repair.Text;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Repair.Preview;

/// <summary>
/// The two texts of an edit as they may be shown: string values and comments become <c>…</c>, except values that the edit writes or
/// replaces, and the plain items beside an item that it adds. Keys, numbers and switches stay.
/// </summary>
internal static class ShownText
{
    private const string Mask = "…";

    public static (string Before, string After) Of(FileEdit edit)
    {
        var shownBefore = new HashSet<int>();
        var shownAfter = new HashSet<int>();
        Compare(Parse(edit.Path, edit.Before), Parse(edit.Path, edit.After), shownBefore, shownAfter);
        return (Hide(edit.Before, shownBefore), Hide(edit.After, shownAfter));
    }

    private static Node Parse(string path, string text) => Json5Reader.Read(new SourceText(path, text)).Root;

    /// <summary>Finds what may be shown: the places of strings, in the one text and in the other.</summary>
    private static void Compare(Node before, Node after, HashSet<int> shownBefore, HashSet<int> shownAfter)
    {
        switch (before, after)
        {
            case (ObjectNode a, ObjectNode b):
                foreach (var (name, value) in b.Members)
                {
                    if (a[name] is { } earlier)
                    {
                        Compare(earlier, value, shownBefore, shownAfter);
                    }
                    else
                    {
                        ShowAll(value, shownAfter);
                    }
                }

                break;

            case (ArrayNode a, ArrayNode b) when !NodeValues.AreEqual(a, b):
                ShowStrings(a, shownBefore);
                ShowStrings(b, shownAfter);
                foreach (var (item, other) in a.Items.Zip(b.Items))
                {
                    Compare(item, other, shownBefore, shownAfter);
                }

                foreach (var added in b.Items.Skip(a.Items.Count))
                {
                    ShowAll(added, shownAfter);
                }

                break;

            case (StringNode, _) or (_, StringNode) when !NodeValues.AreEqual(before, after):
                ShowAll(before, shownBefore);
                ShowAll(after, shownAfter);
                break;
        }
    }

    private static void ShowStrings(ArrayNode array, HashSet<int> shown)
    {
        foreach (var item in array.Items.OfType<StringNode>())
        {
            ShowAll(item, shown);
        }
    }

    private static void ShowAll(Node node, HashSet<int> shown)
    {
        if (node is StringNode { Origin: WrittenOrigin origin })
        {
            shown.Add(origin.Value.Start);
        }

        foreach (var child in node is ArrayNode array ? array.Items : node.AsMembers().Select(static m => m.Value))
        {
            ShowAll(child, shown);
        }
    }

    private static string Hide(string text, HashSet<int> shown)
    {
        var hidden = new List<TextSplice>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'')
            {
                var end = EndOfString(text, i);
                if (end > i + 1 && !shown.Contains(i) && !Json5Comments.IsKey(text, end + 1))
                {
                    hidden.Add(new TextSplice(i + 1, end - i - 1, Mask));
                }

                i = end;
            }
            else if (Json5Comments.End(text, i) is var end and >= 0)
            {
                hidden.AddRange(CommentLines(text, i + 2, text[i + 1] == '*' ? end - 2 : end));
                i = end - 1;
            }
        }

        return TextSplice.Apply(text, hidden);
    }

    /// <summary>The words of a comment, line by line so that lines stay lines.</summary>
    private static IEnumerable<TextSplice> CommentLines(string text, int start, int end)
    {
        while (start < end)
        {
            var lineEnd = Math.Min(TextLines.End(text, start), end);
            if (!text.AsSpan(start..lineEnd).Trim().IsEmpty)
            {
                yield return new TextSplice(start, lineEnd - start, $" {Mask} ");
            }

            start = Math.Max(TextLines.SkipLineEnd(text, lineEnd), lineEnd + 1);
        }
    }

    /// <summary>The place of a string's closing quote.</summary>
    private static int EndOfString(string text, int start)
    {
        var i = start + 1;
        while (text[i] != text[start])
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return i;
    }
}
