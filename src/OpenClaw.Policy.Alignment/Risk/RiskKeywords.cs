using System.Globalization;

namespace OpenClaw.Policy.Alignment.Risk;

/// <summary>The words by which openclaw-alignment 2.0.0 classifies tasks.</summary>
internal static class RiskKeywords
{
    public static readonly string[] High =
    [
        "rm", "remove", "delete", "unlink", "rmdir", "format", "fdisk", "mkfs", "chmod", "chown", "iptables", "docker", "podman", "kubectl",
        "git push --force", "git reset --hard",
    ];

    public static readonly string[] Medium = ["database", "migrate", "schema", "api", "fetch", "request", "install", "uninstall", "update"];

    public static readonly string[] Low =
    [
        "test", "tests", "format", "lint", "check", "log", "status", "info", "list", "validate", "verify", "docs", "read", "view", "show", "display",
        "inspect", "describe", "explain", "analyze", "measure", "benchmark", "profile", "build", "compile", "bundle",
    ];

    /// <summary>Words that turn <c>format</c> into formatting a disk.</summary>
    public static readonly string[] DiskFormats = ["mkfs", "fdisk", "format disk", "format /dev"];

    /// <summary>Whether a word stands in a text by itself: beside it is neither a letter, a digit nor an underscore, of any script.</summary>
    public static bool HasWord(string text, string word)
    {
        for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, StringComparison.Ordinal))
        {
            if (!IsWordBefore(text, i) && !IsWordAt(text, i + word.Length))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasAny(string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordBefore(string text, int index) =>
        index > 0 && IsWord(text, index >= 2 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? index - 2 : index - 1);

    private static bool IsWordAt(string text, int index) => index < text.Length && IsWord(text, index);

    /// <summary>Python's <c>\w</c>: <c>str.isalnum()</c> or an underscore.</summary>
    private static bool IsWord(string text, int index) => text[index] == '_' || CharUnicodeInfo.GetUnicodeCategory(text, index) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
