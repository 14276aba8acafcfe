using System.Text;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// Text from outside as part of a SARIF message string (SARIF 2.1.0, sections 3.11.5 and 3.11.6): it can be neither a placeholder nor an embedded link.
/// </summary>
internal static class SarifText
{
    /// <summary>Text outside a link. Braces are doubled; brackets and backslashes get a backslash when the text could be read as a link.</summary>
    public static string Plain(string text, int maxLength = TextLimit.Message)
    {
        var revealed = RevealedText.Of(text, maxLength);
        return Escape(revealed, revealed.Contains("](", StringComparison.Ordinal));
    }

    /// <summary>The text of a link: brackets and backslashes always get a backslash.</summary>
    public static string LinkText(string text, int maxLength = TextLimit.Detail) => Escape(RevealedText.Of(text, maxLength), escapeBrackets: true);

    /// <summary>A value of <c>message.arguments</c>: no message string, so nothing in it has a meaning.</summary>
    public static string Argument(string text, int maxLength = TextLimit.Message) => RevealedText.Of(text, maxLength);

    private static string Escape(string text, bool escapeBrackets)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '{' or '}')
            {
                result.Append(c);
            }
            else if (escapeBrackets && c is '[' or ']' or '\\')
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }
}
