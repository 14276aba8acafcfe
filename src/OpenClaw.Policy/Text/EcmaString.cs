using System.Buffers;

namespace OpenClaw.Policy.Text;

/// <summary>What ECMAScript's strings do, where .NET's do something else.</summary>
internal static class EcmaString
{
    private static readonly SearchValues<char> LineTerminators = SearchValues.Create("\n\r\u2028\u2029");

    /// <summary>
    /// WhiteSpace or LineTerminator (ECMA-262, sections 12.2 and 12.3): what <c>trim</c> removes and <c>\s</c> matches. Unlike
    /// .NET's white space it holds U+FEFF and not U+0085.
    /// </summary>
    public static bool IsWhiteSpace(char c) => c switch
    {
        '\t' or '\n' or '\v' or '\f' or '\r' or ' ' => true,
        < '\u00A0' => false,
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' => true,
        '\u202F' or '\u205F' or '\u3000' or '\uFEFF' => true,
        _ => false,
    };

    /// <summary>LineTerminator (ECMA-262, section 12.3): what <c>.</c> does not match.</summary>
    public static bool IsLineTerminator(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>Whether <c>.*</c> would stop inside the text.</summary>
    public static bool ContainsLineTerminator(ReadOnlySpan<char> text) => text.ContainsAny(LineTerminators);

    /// <summary>String.prototype.trim. A text with nothing to remove is returned itself.</summary>
    public static string Trim(string text)
    {
        var trimmed = Trim(text.AsSpan());
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    /// <summary>String.prototype.trimStart.</summary>
    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsWhiteSpace(text[start]))
        {
            start++;
        }

        return text[start..];
    }

    /// <summary>String.prototype.trim.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>
    /// String.prototype.toLowerCase: full mapping, no locale (Unicode 17.0, as Node.js 24 has it). A text that is in lower case
    /// already is returned itself.
    /// </summary>
    public static string ToLowerCase(string text) => EcmaLowerCase.Convert(text);
}
