using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Alignment.Text;

/// <summary>Texts that Python 3's <c>float()</c> takes for a number.</summary>
public static class PythonFloat
{
    /// <summary>The number; null where <c>float()</c> raises ValueError.</summary>
    public static double? Parse(string text)
    {
        var plain = Plain(PythonText.Strip(text));
        if (plain is null)
        {
            return null;
        }

        var unsigned = plain.Length > 0 && plain[0] is '+' or '-' ? plain[1..] : plain;
        var sign = plain.StartsWith('-') ? -1.0 : 1.0;
        if (unsigned.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return double.NaN;
        }

        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return sign * double.PositiveInfinity;
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return unsigned.Length > 0 && (char.IsAsciiDigit(unsigned[0]) || unsigned[0] == '.') && double.TryParse(unsigned, Style, CultureInfo.InvariantCulture, out var value)
            ? sign * value
            : null;
    }

    /// <summary>ASCII digits for the decimal digits of any script, and no underscores; null when an underscore stands elsewhere than between two digits.</summary>
    private static string? Plain(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(text, i);
            if (digit >= 0)
            {
                builder.Append((char)('0' + digit));
                i += char.IsSurrogatePair(text, i) ? 1 : 0;
            }
            else if (text[i] != '_')
            {
                builder.Append(text[i]);
            }
            else if (i == 0 || i + 1 == text.Length || !IsDigit(text[i - 1]) || !IsDigit(text[i + 1]))
            {
                return null;
            }
        }

        return builder.ToString();
    }

    private static bool IsDigit(char c) => CharUnicodeInfo.GetDecimalDigitValue(c) >= 0;
}
