using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// What a name looks like: letters of other scripts and forms that a reader takes for ASCII become those, and characters that nobody sees
/// are left out. Accents stay, because they can be seen; so do ASCII characters that resemble each other.
/// </summary>
internal static class LookAlike
{
    /// <summary>For each ASCII character the characters that common fonts draw like it.</summary>
    private static readonly (char Ascii, string Others)[] Rows =
    [
        ('A', "АΑᎪᗅꓮ"), ('B', "ВΒᏴᗷꓐ"), ('C', "СϹᏟꓚⅭℂ"), ('D', "ᎠᗞꓓⅮ"), ('E', "ЕΕᎬꓰ"), ('F', "ϜᖴꓝҒ"), ('G', "ԌᏀꓖ"),
        ('H', "НΗᎻꓧ"), ('I', "ІΙӀᏆꓲⅠ"), ('J', "ЈᎫꓙͿ"), ('K', "КΚᏦꓗ"), ('L', "ᏞꓡⅬԼ"), ('M', "МΜᎷꓟⅯϺ"), ('N', "ΝꓠՆ"),
        ('O', "ОΟՕꓳ"), ('P', "РΡᏢꓑ"), ('Q', "Ԛ"), ('R', "ᎡᏒꓣ"), ('S', "ЅՏᏚꓢ"), ('T', "ТΤᎢꓔ"), ('U', "Սꓴ"), ('V', "ѴᏙꓦⅤ"),
        ('W', "ԜᎳꓪ"), ('X', "ХΧꓫⅩ"), ('Y', "УΥҮᎩꓬ"), ('Z', "ΖᏃꓜ"),
        ('a', "аɑαᴀ"), ('b', "ЬьᏏʙ"), ('c', "сϲᴄⅽ"), ('d', "ԁᏧɗⅾᴅ"), ('e', "еҽєεᴇ"), ('f', "ſƒꜰϝ"), ('g', "ɡցɢ"), ('h', "һհʜ"),
        ('i', "іıɩιɪⅰ"), ('j', "јϳյᴊ"), ('k', "кκᴋ"), ('l', "ӏⅼӀʟ"), ('m', "мᴍⅿ"), ('n', "ոռпηɴ"), ('o', "оοօσᴏ"), ('p', "рρᴘ"),
        ('q', "ԛզգ"), ('r', "гᴦʀ"), ('s', "ѕꜱ"), ('t', "тτᴛ"), ('u', "սυʋᴜ"), ('v', "ѵνᴠⅴ"), ('w', "ԝѡωᴡ"), ('x', "хχⅹ"),
        ('y', "уүγʏ"), ('z', "ᴢʐ"), ('3', "ЗзӠ"), ('6', "б"),
        ('-', "‐‑‒–—―−⁃"), ('_', "ˍ"), ('.', "․‧"), ('/', "⁄∕"), (':', "ː˸∶꞉"), (' ', "\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u3000"),
    ];

    private static readonly Dictionary<int, char> Table = Rows.SelectMany(static r => r.Others.EnumerateRunes().Select(o => (o.Value, r.Ascii)))
        .DistinctBy(static r => r.Value)
        .ToDictionary(static r => r.Value, static r => r.Ascii);

    public static string Of(string name)
    {
        var look = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                look.Append((char)rune.Value);
            }
            else if (!IsInvisible(rune))
            {
                look.Append(Form(rune) is { } ascii ? ascii.ToString() : rune.ToString());
            }
        }

        return look.ToString();
    }

    /// <summary>Joiners, direction marks, variation selectors and combining marks without a width of their own.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0;

    private static char? Form(Rune rune) => rune.Value switch
    {
        // Full width.
        >= 0xFF01 and <= 0xFF5E and var c => (char)(c - 0xFF01 + '!'),

        // Circled letters.
        >= 0x24B6 and <= 0x24CF and var c => (char)(c - 0x24B6 + 'A'),
        >= 0x24D0 and <= 0x24E9 and var c => (char)(c - 0x24D0 + 'a'),

        // The alphabets of mathematics: 13 styles, each A to Z and a to z; then the digits in 5 styles.
        >= 0x1D400 and <= 0x1D6A3 and var c => Letter((c - 0x1D400) % 52),
        >= 0x1D7CE and <= 0x1D7FF and var c => (char)('0' + ((c - 0x1D7CE) % 10)),
        var c => Table.TryGetValue(c, out var ascii) ? ascii : null,
    };

    private static char Letter(int index) => (char)(index < 26 ? 'A' + index : 'a' + index - 26);
}
