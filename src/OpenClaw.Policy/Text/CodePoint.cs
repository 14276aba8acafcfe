namespace OpenClaw.Policy.Text;

/// <summary>Code points of texts that may hold lone surrogates, which count as code points of their own, as in ECMAScript.</summary>
internal static class CodePoint
{
    /// <summary>The code point at an index, which moves behind it.</summary>
    public static int Next(ReadOnlySpan<char> text, ref int index)
    {
        var first = text[index++];
        return char.IsHighSurrogate(first) && index < text.Length && char.IsLowSurrogate(text[index])
            ? char.ConvertToUtf32(first, text[index++])
            : first;
    }

    /// <summary>U+FDD0 to U+FDEF and the last two code points of every plane.</summary>
    public static bool IsNoncharacter(int codePoint) => (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF;
}
