namespace OpenClaw.Policy.Sources;

/// <summary>
/// The decoded text of one file, read once: what is parsed, hashed and pointed at is this same text.
/// </summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <param name="path">The absolute path under which the file set gave the file; never a path relative to a current directory.</param>
    /// <param name="text">The decoded text, a byte order mark included when the file has one.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>
    /// Line and column of an offset, both counted from 1; columns count UTF-16 code units, as MSBuild and SARIF do.
    /// A byte order mark takes no column. Lines end at LF, CR LF or CR.
    /// </summary>
    /// <param name="offset">0 to the length of the text; a larger one gives the end of the text.</param>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = _lineStarts ??= FindLineStarts(Text);
        var index = Array.BinarySearch(starts, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        var column = offset - starts[index] + 1;
        if (index == 0 && offset > 0 && Text[0] == '\uFEFF')
        {
            column--;
        }

        return new LinePosition(index + 1, column);
    }

    /// <summary>The offset of a place: what <see cref="GetPosition"/> makes of it is that place again.</summary>
    /// <param name="position">One beyond the text stands for its end.</param>
    public int GetOffset(LinePosition position)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        if (position.Line > starts.Length)
        {
            return Text.Length;
        }

        var mark = position.Line == 1 && Text.StartsWith('\uFEFF') ? 1 : 0;
        return Math.Min(starts[position.Line - 1] + position.Column - 1 + mark, Text.Length);
    }

    /// <summary>The text of a line without its end, or an empty text for a line that does not exist.</summary>
    /// <param name="line">Counted from 1.</param>
    public ReadOnlySpan<char> GetLine(int line)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        if (line < 1 || line > starts.Length)
        {
            return [];
        }

        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
