using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Markdown;

/// <summary>
/// Finds a section as openclaw-alignment 2.0.0 does: two number signs, blanks, the exact name, a line end, wherever they stand; up to the next
/// line that begins with two number signs and a blank. It does not know code fences, and an empty section takes the next one along.
/// </summary>
internal static class MarkdownSections
{
    /// <summary>The text of the first section of the first name that holds something; empty when there is none.</summary>
    /// <param name="content">The text, its line ends as LF.</param>
    /// <param name="names">The names, by precedence.</param>
    public static string Find(string content, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (Find(content, name) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return string.Empty;
    }

    private static string Find(string content, string name)
    {
        for (var i = content.IndexOf("##", StringComparison.Ordinal); i >= 0; i = content.IndexOf("##", i + 1, StringComparison.Ordinal))
        {
            var position = SkipBlanks(content, i + 2);
            if (position == i + 2 || !content.AsSpan(position).StartsWith(name, StringComparison.Ordinal))
            {
                continue;
            }

            var begin = Body(content, position + name.Length);
            if (begin >= 0)
            {
                return PythonText.Strip(content[begin..End(content, begin)]);
            }
        }

        return string.Empty;
    }

    /// <summary>Where the body begins: after blanks that hold a line end, of which the last that was taken counts; -1 when there is none.</summary>
    private static int Body(string content, int position)
    {
        var end = SkipBlanks(content, position);
        var feed = content.LastIndexOf('\n', Math.Max(end - 1, 0), Math.Max(end - position, 0));
        return feed < position ? -1 : feed + 1;
    }

    private static int End(string content, int begin)
    {
        for (var i = content.IndexOf("\n##", begin, StringComparison.Ordinal); i >= 0; i = content.IndexOf("\n##", i + 1, StringComparison.Ordinal))
        {
            if (i + 3 < content.Length && PythonText.IsWhiteSpace(content[i + 3]))
            {
                return i;
            }
        }

        return content.Length;
    }

    private static int SkipBlanks(string content, int position)
    {
        while (position < content.Length && PythonText.IsWhiteSpace(content[position]))
        {
            position++;
        }

        return position;
    }
}
