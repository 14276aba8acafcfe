using System.Globalization;
using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>
/// Finds characters that nobody sees, that turn the direction of writing, and words that mix scripts. What belongs to a script or an emoji is none:
/// joiners between letters of Arabic and Indic scripts, and selectors behind symbols.
/// </summary>
internal static class HiddenCharacters
{
    /// <summary>Enough to say that a text is disguised.</summary>
    private const int Most = 16;

    public static List<RequestDisguise> In(string text)
    {
        var found = new List<RequestDisguise>();
        var (latin, other, wordStart) = (false, false, 0);
        Rune previous = default;
        for (var i = 0; i < text.Length && found.Count < Most;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                found.Add(new(i, 1, "half of a character"));
                i++;
                continue;
            }

            var length = rune.Utf16SequenceLength;
            if (IsDirection(rune.Value))
            {
                found.Add(new(i, length, $"a character that turns the direction of writing (U+{rune.Value:X4})"));
            }
            else if (!Rune.IsWhiteSpace(rune) && LookAlike.IsUnseen(rune.Value) && !BelongsThere(rune.Value, previous, i))
            {
                found.Add(new(i, length, $"a character that nobody sees (U+{rune.Value:X4})"));
            }
            else if (Rune.IsLetter(rune))
            {
                latin |= IsLatin(rune.Value);
                other |= rune.Value is >= 0x370 and <= 0x5FF;
                if (latin && other)
                {
                    found.Add(new(wordStart, i + length - wordStart, "letters of two scripts in one word"));
                    (latin, other) = (false, false);
                }
            }
            else
            {
                (latin, other, wordStart) = (false, false, i + length);
            }

            previous = LookAlike.IsUnseen(rune.Value) && !Rune.IsWhiteSpace(rune) ? previous : rune;
            i += length;
        }

        return found;
    }

    private static bool IsLatin(int c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 0xC0 and <= 0x24F);

    private static bool IsDirection(int c) => c is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool BelongsThere(int c, Rune previous, int index) => c switch
    {
        0xFEFF => index == 0,
        0x200E or 0x200F or 0x61C => previous.Value >= 0x590,
        0x200C or 0x200D => previous.Value >= 0x590 && (previous.Value < 0x10FF || Rune.GetUnicodeCategory(previous) == UnicodeCategory.OtherSymbol || previous.Value == 0xFE0F),
        >= 0xFE00 and <= 0xFE0F => Rune.GetUnicodeCategory(previous) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol || Rune.IsDigit(previous),
        >= 0xE0020 and <= 0xE007F => previous.Value == 0x1F3F4,
        _ => false,
    };
}
