using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Text;

/// <summary>
/// Lower case as ECMAScript has it: Unicode's full mapping without a locale, in Unicode 17.0. Beside the mappings of one code point
/// to one there are two in SpecialCasing.txt: U+0130 and the final sigma. Properties of code points are .NET's (Unicode 16.0),
/// with what Unicode 17.0 changed.
/// </summary>
internal static class EcmaLowerCase
{
    private const char CapitalSigma = '\u03A3';
    private const char FinalSigma = '\u03C2';
    private const char CapitalIWithDot = '\u0130';

    public static string Convert(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var lower = new StringBuilder(text.Length + 1);
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                lower.Append(text[i]);
                i++;
                continue;
            }

            Append(lower, text, i, rune);
            i += rune.Utf16SequenceLength;
        }

        return lower.Equals(text) ? text : lower.ToString();
    }

    private static void Append(StringBuilder lower, string text, int index, Rune rune)
    {
        switch (rune.Value)
        {
            case CapitalSigma when IsFinal(text, index):
                lower.Append(FinalSigma);
                break;

            case CapitalIWithDot:
                lower.Append("i\u0307");
                break;

            default:
                Append(lower, new Rune(rune.IsAscii ? char.ToLowerInvariant((char)rune.Value) : LowerCaseRuns.Map(rune.Value)));
                break;
        }
    }

    private static void Append(StringBuilder lower, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        lower.Append(units[..rune.EncodeToUtf16(units)]);
    }

    /// <summary>The condition Final_Sigma (Unicode, section 3.13, table 3-17): a cased letter before it and none after it.</summary>
    private static bool IsFinal(string text, int index)
    {
        var before = index;
        var cased = false;
        while (before > 0 && Rune.TryGetRuneAt(text, PreviousIndex(text, before), out var rune))
        {
            before -= rune.Utf16SequenceLength;
            if (!IsCaseIgnorable(rune))
            {
                cased = IsCased(rune);
                break;
            }
        }

        if (!cased)
        {
            return false;
        }

        var after = index + 1;
        while (after < text.Length && Rune.TryGetRuneAt(text, after, out var rune))
        {
            after += rune.Utf16SequenceLength;
            if (!IsCaseIgnorable(rune))
            {
                return !IsCased(rune);
            }
        }

        return true;
    }

    private static int PreviousIndex(string text, int index) =>
        index >= 2 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? index - 2 : index - 1;

    /// <summary>
    /// Unicode's property Cased. A code point that is case-ignorable too is never asked about.
    /// </summary>
    private static bool IsCased(Rune rune) => rune.Value switch
    {
        // Other_Lowercase and Other_Uppercase: ordinals, Roman numerals, letters in circles and squares.
        0xAA or 0xBA => true,
        (>= 0x2160 and <= 0x217F) or (>= 0x24B6 and <= 0x24E9) => true,
        (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189) => true,

        // Changed in Unicode 17.0.
        0x295 => false,
        0xA7CE or 0xA7CF or 0xA7D2 or 0xA7D4 => true,
        (>= 0x16EA0 and <= 0x16EB8) or (>= 0x16EBB and <= 0x16ED3) => true,

        _ => Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter,
    };

    /// <summary>Unicode's property Case_Ignorable.</summary>
    private static bool IsCaseIgnorable(Rune rune) => rune.Value switch
    {
        // Word_Break is MidLetter, MidNumLet or Single_Quote.
        '\'' or '.' or ':' or 0xB7 or 0x387 or 0x55F or 0x5F4 => true,
        0x2018 or 0x2019 or 0x2024 or 0x2027 => true,
        0xFE13 or 0xFE52 or 0xFE55 or 0xFF07 or 0xFF0E or 0xFF1A => true,

        // New in Unicode 17.0.
        (>= 0x1ACF and <= 0x1ADD) or (>= 0x1AE0 and <= 0x1AEB) or 0xA7F1 => true,
        0x10EC5 or 0x10EFA or 0x10EFB or 0x11B60 or (>= 0x11B62 and <= 0x11B64) or 0x11B66 or 0x11DD9 => true,
        0x16FF2 or 0x16FF3 or 0x1E6E3 or 0x1E6E6 or 0x1E6EE or 0x1E6EF or 0x1E6F5 or 0x1E6FF => true,

        _ => Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol,
    };
}
