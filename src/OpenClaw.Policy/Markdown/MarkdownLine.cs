using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Markdown;

/// <summary>One line of a Markdown file as the real program splits it: at LF or CR LF only.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Span">The line without its end.</param>
internal readonly record struct MarkdownLine(int Number, SourceSpan Span)
{
    public ReadOnlySpan<char> Text => Span.Source.Text.AsSpan(Span.Start, Span.Length);

    public static IEnumerable<MarkdownLine> Split(SourceText source)
    {
        var (start, number) = (0, 1);
        while (true)
        {
            var end = source.Text.IndexOf('\n', start);
            var stop = end < 0 ? source.Text.Length : end;
            var trimmed = end > start && source.Text[end - 1] == '\r' ? end - 1 : stop;
            yield return new MarkdownLine(number++, new SourceSpan(source, start, trimmed - start));
            if (end < 0)
            {
                yield break;
            }

            start = end + 1;
        }
    }
}
