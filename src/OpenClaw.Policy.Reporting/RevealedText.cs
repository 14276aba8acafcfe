using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Reporting;

/// <summary>
/// Text from outside in which a reader sees every character. What is invisible or moves other characters (controls, line ends, escape
/// sequences, bidirectional controls, zero-width characters) is written as <c>\u202E</c> or <c>\u{E0001}</c>. Every sink that people read starts from this
/// and adds what its own syntax needs.
/// </summary>
internal static class RevealedText
{
    /// <param name="text">Any text.</param>
    /// <param name="maxLength">A longer text is cut first.</param>
    public static string Of(string text, int maxLength)
    {
        text = TextLimit.Cut(text, maxLength);
        if (!HasHidden(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
            {
                AppendEscape(result, rune.Value);
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    /// <summary>Appends the visible form of a character.</summary>
    internal static void AppendEscape(StringBuilder result, int codePoint)
    {
        var format = codePoint > char.MaxValue ? "\\u{{{0:X}}}" : "\\u{0:X4}";
        result.AppendFormat(CultureInfo.InvariantCulture, format, codePoint);
    }

    private static bool HasHidden(string text)
    {
        // A lone surrogate is enumerated as U+FFFD, so it must be looked for in the text itself: rebuilding it makes it well-formed.
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune) || rune == Rune.ReplacementChar)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or
        UnicodeCategory.Format or
        UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator;
}
