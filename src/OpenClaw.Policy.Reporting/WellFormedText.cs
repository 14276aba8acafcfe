using System.Text;

namespace OpenClaw.Policy.Reporting;

/// <summary>Text that every encoder accepts. A JavaScript string may hold half of a surrogate pair; UTF-8 cannot.</summary>
internal static class WellFormedText
{
    /// <summary>The text with U+FFFD in the place of each lone surrogate.</summary>
    public static string Of(string text)
    {
        if (IsWellFormed(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.ToString());
        }

        return result.ToString();
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
