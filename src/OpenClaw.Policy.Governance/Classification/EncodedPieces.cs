using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>Finds pieces of a text that are code for readable text.</summary>
internal static class EncodedPieces
{
    /// <summary>Characters of Base64 that are enough for a word of twelve letters; shorter runs are words themselves.</summary>
    private const int ShortestBase64 = 12;

    /// <summary>Digits of a row of hexadecimal or binary bytes.</summary>
    private const int ShortestHex = 12;

    private const int BitsOfAByte = 8;

    public static IEnumerable<EncodedPiece> In(string text)
    {
        foreach (var (start, end) in Runs(text, static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_' or '='))
        {
            if (Base64(text.AsSpan(start, end - start)) is { } decoded)
            {
                yield return new(start, end, decoded, "Base64");
            }
        }

        foreach (var (start, end) in Runs(text, static c => char.IsAsciiHexDigit(c) || c is ' ' or '\\' or 'x' or 'X' or ',' or ':'))
        {
            if (Hexadecimal(text.AsSpan(start, end - start)) is { } decoded)
            {
                yield return new(start, end, decoded, "hexadecimal or binary digits");
            }
        }

        if (Escapes(text) is { } unescaped)
        {
            yield return new(0, text.Length, unescaped, "characters written by their numbers");
        }
    }

    private static IEnumerable<(int Start, int End)> Runs(string text, Func<char, bool> belongs)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && belongs(text[i]))
            {
                i++;
            }

            if (i - start >= ShortestHex)
            {
                yield return (start, i);
            }
        }
    }

    private static string? Base64(ReadOnlySpan<char> run)
    {
        var body = run.TrimEnd('=').ToString().Replace('-', '+').Replace('_', '/');
        if (body.Length < ShortestBase64 || body.Length % 4 == 1)
        {
            return null;
        }

        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body + new string('=', (4 - (body.Length % 4)) % 4), bytes, out var length) ? Readable(bytes.AsSpan(0, length)) : null;
    }

    private static string? Hexadecimal(ReadOnlySpan<char> run)
    {
        var digits = new StringBuilder(run.Length);
        for (var i = 0; i < run.Length; i++)
        {
            if (char.IsAsciiHexDigit(run[i]) && !(run[i] == '0' && i + 1 < run.Length && run[i + 1] is 'x' or 'X'))
            {
                digits.Append(run[i]);
            }
        }

        var text = digits.ToString();
        var isBinary = text.Length % BitsOfAByte == 0 && text.All(static c => c is '0' or '1');
        if (text.Length < ShortestHex || text.Length % 2 != 0)
        {
            return null;
        }

        return Readable(isBinary
            ? [.. Enumerable.Range(0, text.Length / BitsOfAByte).Select(i => Convert.ToByte(text.Substring(i * BitsOfAByte, BitsOfAByte), 2))]
            : Convert.FromHexString(text));
    }

    /// <summary>Percent signs, character references and escapes, each undone where it stands; null when there are fewer than three.</summary>
    private static string? Escapes(string text)
    {
        const int Fewest = 3;

        if (text.AsSpan().IndexOfAny('%', '&', '\\') < 0)
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        var undone = 0;
        for (var i = 0; i < text.Length;)
        {
            if (Escape(text.AsSpan(i), out var length) is { } rune)
            {
                result.Append(rune);
                i += length;
                undone++;
            }
            else
            {
                result.Append(text[i++]);
            }
        }

        return undone >= Fewest ? result.ToString() : null;
    }

    private static Rune? Escape(ReadOnlySpan<char> text, out int length)
    {
        const int LongestReference = 10;

        length = 0;
        if (text is ['&', '#', ..])
        {
            var end = text[..Math.Min(text.Length, LongestReference)].IndexOf(';');
            var isHex = text.Length > 2 && text[2] is 'x' or 'X';
            length = end + 1;
            return end > 2 ? RuneOf(text[(isHex ? 3 : 2)..end], isHex) : null;
        }

        var digits = text switch { ['%', ..] => (1, 2), ['\\', 'x', ..] => (2, 2), ['\\', 'u', ..] => (2, 4), _ => (0, 0) };
        length = digits.Item1 + digits.Item2;
        return length > 0 && text.Length >= length ? RuneOf(text[digits.Item1..length], isHex: true) : null;
    }

    private static Rune? RuneOf(ReadOnlySpan<char> digits, bool isHex) =>
        int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value) && Rune.IsValid(value) ? new Rune(value) : null;

    /// <summary>The text of bytes; null when they are no UTF-8, or not text that a person could have written.</summary>
    private static string? Readable(ReadOnlySpan<byte> bytes)
    {
        const int FewestLetters = 5;

        if (bytes.Length < FewestLetters || !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            {
                return null;
            }

            letters += char.IsLetter(c) || c == ' ' ? 1 : 0;
        }

        return letters >= FewestLetters && letters * 4 >= text.Length * 3 ? text : null;
    }
}
