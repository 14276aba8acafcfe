using System.Text;

namespace OpenClaw.Policy.Reporting.Text;

/// <summary>
/// Text from outside on its way to a terminal or a build log: one line, no escape sequences, nothing that a build server takes for a command.
/// </summary>
/// <remarks>
/// A log line is read by programs too. GitHub's runner obeys a line that begins with <c>::</c> and, in the older form, <c>##[</c>
/// anywhere; Azure Pipelines obeys <c>##vso[</c>.
/// </remarks>
public static class TerminalText
{
    /// <summary>The text in its safe form.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxLength">A longer text is cut and marked, in UTF-16 code units.</param>
    public static string Escape(string text, int maxLength = TextLimit.Message)
    {
        ArgumentNullException.ThrowIfNull(text);
        var revealed = RevealedText.Of(text, maxLength);
        var command = CommandColon(revealed);
        if (command < 0 && !revealed.Contains("##", StringComparison.Ordinal))
        {
            return revealed;
        }

        var result = new StringBuilder(revealed.Length + 16);
        for (var i = 0; i < revealed.Length; i++)
        {
            var c = revealed[i];
            if (i == command || (c == '#' && i > 0 && revealed[i - 1] == '#'))
            {
                RevealedText.AppendEscape(result, c);
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>The place of a colon that the text begins with, after blanks; else -1. One is enough: this program may write the next.</summary>
    private static int CommandColon(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        return start < text.Length && text[start] == ':' ? start : -1;
    }
}
