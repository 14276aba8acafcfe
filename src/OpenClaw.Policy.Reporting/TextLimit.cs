using System.Globalization;

namespace OpenClaw.Policy.Reporting;

/// <summary>Keeps a text from outside within a limit, and says so when it was cut.</summary>
internal static class TextLimit
{
    /// <summary>GitHub's runner cuts an annotation at 4,096 characters; longer texts help nobody in any report.</summary>
    public const int Message = 3000;

    /// <summary>For addresses, names and the words on a related place.</summary>
    public const int Detail = 1000;

    /// <param name="text">The text.</param>
    /// <param name="maxLength">In UTF-16 code units, the mark not counted.</param>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}... (cut, {text.Length} characters)");
    }
}
