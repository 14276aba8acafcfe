using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>The form in which ids of agents and accounts are compared, and in which they name folders.</summary>
internal static class CanonicalId
{
    private const int MaximumLength = 64;

    /// <summary>Lower case, at most 64 of <c>a-z 0-9 _ -</c>; empty when nothing of these is in the id.</summary>
    /// <param name="trimmed">The id without the white space around it.</param>
    public static string Of(string trimmed)
    {
        var lower = EcmaString.ToLowerCase(trimmed);
        if (IsValid(trimmed))
        {
            return lower;
        }

        var normalized = ReplaceOthers(lower).Trim('-');
        return normalized.Length <= MaximumLength ? normalized : normalized[..MaximumLength];
    }

    private static bool IsValid(string id) =>
        id.Length is > 0 and <= MaximumLength
        && char.IsAsciiLetterOrDigit(id[0])
        && id.All(static c => IsIdCharacter(c) || char.IsAsciiLetterUpper(c));

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-';

    /// <summary>Each run of other characters becomes one <c>-</c>.</summary>
    private static string ReplaceOthers(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsIdCharacter(text[i]))
            {
                result.Append(text[i]);
            }
            else if (i == 0 || IsIdCharacter(text[i - 1]))
            {
                result.Append('-');
            }
        }

        return result.ToString();
    }
}
