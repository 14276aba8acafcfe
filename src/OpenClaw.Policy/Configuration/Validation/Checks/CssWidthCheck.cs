using System.Text;
using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>The width of a chat message: a length, a keyword, or one of a few CSS functions.</summary>
internal static class CssWidthCheck
{
    private const int LongestWidth = 96;

    private static readonly EcmaPattern Length = EcmaPattern.Of(@"^(?:\d+(?:\.\d+)?|\.\d+)(?:px|rem|em|ch|vw|vh|vmin|vmax|%)$", ignoreCase: true);
    private static readonly EcmaPattern Allowed = EcmaPattern.Of(@"^[0-9A-Za-z.%+\-*/(),\s]+$", ignoreCase: false);
    private static readonly EcmaPattern Function = EcmaPattern.Of(@"^(?:calc|clamp|fit-content|max|min)\(.+\)$", ignoreCase: true);

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "none", "min-content", "max-content" };

    private static readonly HashSet<string> Identifiers = new(Keywords, StringComparer.Ordinal)
    {
        "calc", "clamp", "fit-content", "max", "min", "ch", "em", "rem", "vh", "vmax", "vmin", "vw", "px",
    };

    public static void Run(Node value, CheckScope scope)
    {
        if (value.AsString() is { } text && !IsValid(WithSingleBlanks(EcmaString.Trim(text))))
        {
            scope.Report(value, "Expected a CSS width such as 960px, 82% or min(1280px, 82%).");
        }
    }

    private static bool IsValid(string width)
    {
        if (width.Length is 0 or > LongestWidth)
        {
            return false;
        }

        return Keywords.Contains(EcmaString.ToLowerCase(width))
            || Length.IsMatch(width)
            || (Allowed.IsMatch(width) && HasBalancedParentheses(width) && HasKnownIdentifiers(width) && Function.IsMatch(width));
    }

    private static string WithSingleBlanks(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!EcmaString.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }

    private static bool HasBalancedParentheses(string width)
    {
        var depth = 0;
        foreach (var c in width)
        {
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static bool HasKnownIdentifiers(string width)
    {
        for (var i = 0; i < width.Length; i++)
        {
            if (!char.IsAsciiLetter(width[i]))
            {
                continue;
            }

            var start = i;
            while (i < width.Length && (char.IsAsciiLetterOrDigit(width[i]) || width[i] == '-'))
            {
                i++;
            }

            if (!Identifiers.Contains(width[start..i].ToLowerInvariant()))
            {
                return false;
            }
        }

        return true;
    }
}
