using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Tool.Words;

/// <summary>Texts in which a person sees nothing: what a variable without a value leaves on a command line, or what only looks like it.</summary>
internal static class BlankText
{
    /// <summary>Letters and marks by their category, without a shape of their own: Hangul and Khmer fillers, the empty Braille pattern, the joiner of graphemes.</summary>
    private static readonly int[] Fillers = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0];

    /// <summary>Whether nothing of a text can be seen. The empty text is one of them.</summary>
    public static bool Is(string text) => text.EnumerateRunes().All(static r => Rune.IsWhiteSpace(r) || IsInvisible(r));

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || Fillers.Contains(rune.Value) || IsVariationSelector(rune.Value);

    private static bool IsVariationSelector(int value) => value is (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180F) or (>= 0xE0100 and <= 0xE01EF);
}
