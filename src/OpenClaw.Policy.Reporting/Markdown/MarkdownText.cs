using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Reporting.Markdown;

/// <summary>
/// Text from outside as literal text of a Markdown document: every character with a meaning in GitHub Flavored Markdown or HTML becomes a numeric
/// character reference, which CommonMark (section 2.5) never reads as structure. It works in table cells and HTML elements alike.
/// </summary>
internal static class MarkdownText
{
    /// <summary>One line of literal text.</summary>
    public static string Escape(string text, int maxLength)
    {
        var revealed = RevealedText.Of(text, maxLength);
        var result = new StringBuilder(revealed.Length + 16);
        for (var i = 0; i < revealed.Length; i++)
        {
            if (IsPlain(revealed, i))
            {
                result.Append(revealed[i]);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"&#{(int)revealed[i]};");
            }
        }

        return result.ToString();
    }

    /// <summary>GitHub makes a link of what begins with <c>www.</c> by itself, so that full stop is not plain.</summary>
    private static bool IsPlain(string text, int index) => text[index] switch
    {
        '.' => !text.AsSpan(0, index).EndsWith("www", StringComparison.OrdinalIgnoreCase),
        ' ' or ',' or '/' or '-' or '\'' => true,
        var c => char.IsAsciiLetterOrDigit(c) || c > '\u007f',
    };
}
