using System.Text;

namespace OpenClaw.Policy.Reporting.Text;

/// <summary>
/// Text from outside on its way to a terminal or a build log: one line, no escape sequences, nothing that a build server takes for a command.
/// </summary>
/// <remarks>
/// A log line is read by programs too. GitHub's runner obeys a line that begins with <c>::</c> and, in the older form, <c>##[</c>
/// anywhere; Azure Pipelines obeys <c>##vso[</c>; problem matchers, and MSBuild, make an error of <c>name(3,5): error X1: text</c>.
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
        var start = revealed.Length - revealed.AsSpan().TrimStart().Length;
        StringBuilder? result = null;
        for (var i = 0; i < revealed.Length; i++)
        {
            var c = revealed[i];
            if (IsCommand(revealed, i, start))
            {
                result ??= new StringBuilder(revealed, 0, i, revealed.Length + 16);
                RevealedText.AppendEscape(result, c);
            }
            else
            {
                result?.Append(c);
            }
        }

        return result?.ToString() ?? revealed;
    }

    /// <summary>
    /// The colon that a text begins with, after blanks (one is enough: this program may write the next); the second of two number signs
    /// before what makes them a command, or before what is written next; the colon behind a parenthesis.
    /// </summary>
    private static bool IsCommand(string text, int index, int start) => text[index] switch
    {
        ':' => index == start || text[index - 1] == ')',
        '#' => index > 0 && text[index - 1] == '#' && (index + 1 == text.Length || text[index + 1] is '[' or 'v' or 'V'),
        _ => false,
    };
}
