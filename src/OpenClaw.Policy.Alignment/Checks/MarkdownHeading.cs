using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>A heading of a Markdown file, as the import sees it: code fences are not known.</summary>
/// <param name="Span">Its line.</param>
/// <param name="Level">How many number signs.</param>
/// <param name="Name">Its text.</param>
/// <param name="IsEmpty">Nothing stands between it and the next heading or the end.</param>
internal sealed record MarkdownHeading(SourceSpan Span, int Level, string Name, bool IsEmpty)
{
    public FindingPlace Place => FindingPlace.Of(Span);

    /// <summary>The headings of the second level and below.</summary>
    public static IEnumerable<MarkdownHeading> Of(SourceText source)
    {
        var lines = source.Text.Split('\n');
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r', ' ', '\t');
            var level = line.Length - line.TrimStart('#').Length;
            if (level >= 2 && line.Length > level && char.IsWhiteSpace(line[level]))
            {
                yield return new(new(source, start, line.Length), level, line[level..].Trim(), IsEmptyAfter(lines, i));
            }

            start += lines[i].Length + 1;
        }
    }

    private static bool IsEmptyAfter(string[] lines, int index)
    {
        for (var i = index + 1; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                return lines[i].StartsWith("## ", StringComparison.Ordinal);
            }
        }

        return true;
    }
}
