using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Markdown;

/// <summary>
/// A heading as the real program recognises one: one to six <c>#</c>, blanks, a text, closing <c>#</c> that do not count. Written by
/// hand because a backtracking pattern on text from a fork's pull request is a way to stall a build.
/// </summary>
/// <param name="Depth">The number of leading <c>#</c>.</param>
/// <param name="Text">Without the blanks around it and the closing <c>#</c>.</param>
internal readonly record struct MarkdownHeading(int Depth, string Text)
{
    private const int MaxDepth = 6;

    public static MarkdownHeading? TryParse(ReadOnlySpan<char> line)
    {
        var depth = line.IndexOfAnyExcept('#') is var other and >= 0 ? other : line.Length;
        if (depth is 0 or > MaxDepth || depth == line.Length || !EcmaString.IsWhiteSpace(line[depth]))
        {
            return null;
        }

        var tail = StartOfClosing(line);
        var start = depth;
        while (start < line.Length && EcmaString.IsWhiteSpace(line[start]))
        {
            start++;
        }

        if (start < line.Length)
        {
            var end = Math.Max(start + 1, tail);
            return EcmaString.ContainsLineTerminator(line[start..end]) ? null : new(depth, line[start..end].ToString());
        }

        // Nothing but blanks follows: the last one that may stand in a text is the text, when one is left to part it from the #.
        for (var last = line.Length - 1; last > depth; last--)
        {
            if (!EcmaString.IsLineTerminator(line[last]))
            {
                return new(depth, line[last].ToString());
            }
        }

        return null;
    }

    /// <summary>Where the longest ending of blanks, <c>#</c> and blanks begins.</summary>
    private static int StartOfClosing(ReadOnlySpan<char> line)
    {
        var i = SkipBlanksBack(line, line.Length);
        while (i > 0 && line[i - 1] == '#')
        {
            i--;
        }

        return SkipBlanksBack(line, i);
    }

    private static int SkipBlanksBack(ReadOnlySpan<char> line, int i)
    {
        while (i > 0 && EcmaString.IsWhiteSpace(line[i - 1]))
        {
            i--;
        }

        return i;
    }
}
