using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>Finds <c>label: value</c> pairs in the metadata of a tool.</summary>
internal static class MetadataScanner
{
    /// <summary>
    /// The first value of a label that is a token of ASCII letters, digits, <c>_</c> and <c>-</c>, in lower case and without the hyphens
    /// at its end; null when there is none.
    /// </summary>
    public static string? FindToken(ReadOnlySpan<char> text, string label)
    {
        for (var from = 0; NextValue(text, label, ref from, out var start);)
        {
            var end = start;
            while (end < text.Length && (IsWord(text[end]) || text[end] == '-'))
            {
                end++;
            }

            var value = text[start..end].TrimEnd('-');
            if (value.Length > 0)
            {
                return value.ToString().ToLowerInvariant();
            }
        }

        return null;
    }

    /// <summary>
    /// The first value of a label that is a run without blanks and <c>#</c>, up to its last ASCII word boundary; null when there is none.
    /// </summary>
    public static string? FindName(ReadOnlySpan<char> text, string label)
    {
        for (var from = 0; NextValue(text, label, ref from, out var start);)
        {
            var end = start;
            while (end < text.Length && text[end] != '#' && !EcmaString.IsWhiteSpace(text[end]))
            {
                end++;
            }

            while (end > start && !IsWordBoundary(text, end))
            {
                end--;
            }

            if (end > start)
            {
                return text[start..end].ToString();
            }
        }

        return null;
    }

    /// <summary>The digit of the first review alias <c>R0</c> to <c>R5</c> that stands as a word of its own, or null.</summary>
    public static int? FindReviewLevel(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == 'R' && text[i + 1] is >= '0' and <= '5' && IsWordBoundary(text, i) && IsWordBoundary(text, i + 2))
            {
                return text[i + 1] - '0';
            }
        }

        return null;
    }

    /// <summary>Whether a label stands anywhere, followed by a colon.</summary>
    public static bool HasLabel(ReadOnlySpan<char> text, string label)
    {
        var from = 0;
        return NextValue(text, label, ref from, out _);
    }

    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsWordBoundary(ReadOnlySpan<char> text, int i) =>
        (i > 0 && IsWord(text[i - 1])) != (i < text.Length && IsWord(text[i]));

    /// <summary>Finds the next <c>label :</c> and where its value would begin, blanks skipped. Letters of the label match in either case.</summary>
    private static bool NextValue(ReadOnlySpan<char> text, string label, ref int from, out int start)
    {
        while (from < text.Length)
        {
            var at = text[from..].IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                break;
            }

            at += from;
            from = at + 1;
            var colon = SkipBlanks(text, at + label.Length);
            if ((at == 0 || !IsWord(text[at - 1])) && Ascii.IsValid(text.Slice(at, label.Length)) && colon < text.Length && text[colon] == ':')
            {
                start = SkipBlanks(text, colon + 1);
                return true;
            }
        }

        start = -1;
        return false;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && EcmaString.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }
}
