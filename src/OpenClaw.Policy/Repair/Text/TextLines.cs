namespace OpenClaw.Policy.Repair.Text;

/// <summary>Lines and their indentation, for edits that keep the look of a text.</summary>
internal static class TextLines
{
    /// <summary>Where the line of an offset begins.</summary>
    public static int Start(string text, int offset) => text.AsSpan(0, offset).LastIndexOfAny('\r', '\n') + 1;

    /// <summary>Where the line of an offset ends, before its line end.</summary>
    public static int End(string text, int offset)
    {
        var length = text.AsSpan(offset).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : offset + length;
    }

    /// <summary>The offset after the line end at an offset; the same offset when there is none.</summary>
    public static int SkipLineEnd(string text, int offset) =>
        text.AsSpan(offset).StartsWith("\r\n") ? offset + 2 : offset < text.Length && text[offset] is '\r' or '\n' ? offset + 1 : offset;

    /// <summary>The blanks that the line of an offset begins with.</summary>
    public static string Indent(string text, int offset)
    {
        var start = Start(text, offset);
        var line = text.AsSpan(start, End(text, start) - start);
        var blanks = line.Length - line.TrimStart([' ', '\t']).Length;
        return text.Substring(start, blanks);
    }

    /// <summary>Whether only blanks stand before an offset on its line.</summary>
    public static bool BeginsLine(string text, int offset) => IsBlank(text.AsSpan(Start(text, offset)..offset));

    public static bool IsBlank(ReadOnlySpan<char> text) => text.Trim(" \t\uFEFF").IsEmpty;
}
