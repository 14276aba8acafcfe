using System.Globalization;
using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>
/// Takes a text apart into words. What nobody sees is left out, so that it parts no word; letters lose their case and the marks over them; full-width,
/// circled and mathematical letters are those that they show. Scripts without blanks give a word for each character.
/// </summary>
internal static class RequestWords
{
    private const string ClauseEnds = ".!?;:\n\r…。！？；：،؟।";
    private const string PartEnds = ",，、(){}[]<>|&";
    private const string Apostrophes = "'\u2019\u02BC\uFF07";

    /// <summary>Signs that stand for a letter when they stand in a word.</summary>
    private const string LetterSigns = "@$!|+";

    /// <summary>The words of a text as it is written.</summary>
    public static List<RequestWord> Of(string text) => new Reading(text, isLoose: false).Read();

    /// <summary>The same with letters of other scripts as the Latin ones that they look like, and signs that stand for letters kept in words.</summary>
    public static List<RequestWord> LooseOf(string text) => new Reading(text, isLoose: true).Read();

    /// <summary>Whether a word is one character of a script without blanks.</summary>
    public static bool IsCharacter(string word) => Rune.TryGetRuneAt(word, 0, out var rune) && rune.Utf16SequenceLength == word.Length && StandsAlone(rune.Value);

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0x2800 or 0x3164 or 0x115F or 0x1160;

    /// <summary>Scripts that write no blanks between words: Han, Kana, Thai, Lao, Myanmar, Khmer.</summary>
    private static bool StandsAlone(int c) => c
        is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Forms of letters for print, whatever the script around them.</summary>
    private static bool IsPresentation(int c) => c
        is (>= 0xFF00 and <= 0xFFEF) or (>= 0x1D400 and <= 0x1D7FF) or (>= 0x2100 and <= 0x214F) or (>= 0x2460 and <= 0x24FF) or (>= 0x1F100 and <= 0x1F1FF)
        or (>= 0x1D00 and <= 0x1D7F) or (>= 0x2070 and <= 0x209F) or (>= 0xFB00 and <= 0xFB06);

    private static string? Latin(int c) => c switch
    {
        0xDF or 0x1E9E => "ss",
        0xE6 or 0xC6 => "ae",
        0xF8 or 0xD8 => "o",
        0x142 or 0x141 => "l",
        0x111 or 0x110 => "d",
        0x131 => "i",
        0x153 or 0x152 => "oe",
        0xAA => "a",
        0xBA => "o",
        >= 0xFF21 and <= 0xFF3A => ((char)('a' + c - 0xFF21)).ToString(),
        >= 0xFF41 and <= 0xFF5A => ((char)('a' + c - 0xFF41)).ToString(),
        >= 0xFF10 and <= 0xFF19 => ((char)('0' + c - 0xFF10)).ToString(),
        0xFB00 => "ff",
        0xFB01 => "fi",
        0xFB02 => "fl",
        0xFB03 => "ffi",
        0xFB04 => "ffl",
        0xFB05 or 0xFB06 => "st",
        _ => null,
    };

    private sealed class Reading(string text, bool isLoose)
    {
        private readonly List<RequestWord> _words = [];
        private readonly StringBuilder _word = new();
        private readonly List<int> _parts = [];
        private int _start;
        private int _end;
        private bool _startsClause = true;
        private bool _startsPart = true;

        public List<RequestWord> Read()
        {
            for (var i = 0; i < text.Length;)
            {
                var length = 1;
                if (Rune.TryGetRuneAt(text, i, out var rune))
                {
                    length = rune.Utf16SequenceLength;
                    Take(rune, i, i + length);
                }

                i += length;
            }

            EndWord();
            return _words;
        }

        private void Take(Rune rune, int start, int end)
        {
            if (IsBlank(rune))
            {
                EndWord();
                _startsClause |= rune.Value is '\n' or '\r';
            }
            else if (LookAlike.IsUnseen(rune.Value) || (_word.Length > 0 && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                return;
            }
            else if (StandsAlone(rune.Value))
            {
                EndWord();
                Add(rune.ToString(), start, end);
                EndWord();
            }
            else if ((isLoose || IsPresentation(rune.Value)) && (Latin(rune.Value) ?? LookAlike.AsciiOf(LowerOf(rune))) is { } shown)
            {
                Add(shown, start, end);
            }
            else if (isLoose && rune.IsAscii && LetterSigns.Contains((char)rune.Value, StringComparison.Ordinal) && IsInWord(start, end))
            {
                Add(rune.ToString(), start, end);
            }
            else
            {
                TakeUsual(rune, start, end);
            }
        }

        private static int LowerOf(Rune rune) => LowerCase.Of(rune.ToString()) is [var only] ? only : rune.Value;

        /// <summary>A letter has to stand behind the sign: an exclamation mark at the end of a word is one.</summary>
        private bool IsInWord(int start, int end) =>
            end < text.Length && char.IsLetterOrDigit(text[end]) && (text[start] is '$' or '@' || (start > 0 && char.IsLetterOrDigit(text[start - 1])));

        private void TakeUsual(Rune rune, int start, int end)
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
                    or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                    Add(Folded(rune), start, end);
                    break;

                case UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol:
                    EndWord();
                    Add(rune.ToString(), start, end);
                    EndWord();
                    break;

                default:
                    EndWord();
                    _startsClause |= rune.IsBmp && ClauseEnds.Contains((char)rune.Value, StringComparison.Ordinal);
                    _startsPart |= rune.IsBmp && PartEnds.Contains((char)rune.Value, StringComparison.Ordinal);
                    break;
            }
        }

        private string Folded(Rune rune)
        {
            if (rune.IsAscii)
            {
                return char.ToLowerInvariant((char)rune.Value).ToString();
            }

            if (Latin(rune.Value) is { } latin)
            {
                return latin;
            }

            _parts.Clear();
            ComparedCharacter.Append(rune.Value, _parts);
            return string.Concat(_parts.Where(Rune.IsValid).Select(static p => new Rune(p).ToString()));
        }

        private void Add(string folded, int start, int end)
        {
            if (folded.Length == 0)
            {
                return;
            }

            if (_word.Length == 0)
            {
                _start = start;
            }

            _word.Append(folded);
            _end = end;
        }

        private void EndWord()
        {
            if (_word.Length == 0)
            {
                return;
            }

            _words.Add(new RequestWord(_word.ToString(), _start, _end, _startsClause, _startsClause || _startsPart));
            _word.Clear();
            (_startsClause, _startsPart) = (false, false);
        }
    }
}
