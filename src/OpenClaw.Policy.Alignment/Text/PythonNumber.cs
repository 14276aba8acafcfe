using System.Globalization;
using System.Numerics;

namespace OpenClaw.Policy.Alignment.Text;

/// <summary>Numbers as Python 3 prints them.</summary>
public static class PythonNumber
{
    private const int ExponentBits = 52;
    private const int ExponentBias = 1075;

    /// <summary>The shortest text that reads back as the same number: with <c>.0</c>, or with an exponent from 1e16 on and below 1e-4.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = shortest.StartsWith('-') ? "-" : string.Empty;
        var (digits, exponent) = Split(shortest.TrimStart('-'));
        return sign + Layout(digits, exponent);
    }

    /// <summary>A number with a fixed count of decimals, rounded half to even on its exact binary value (Python's <c>.2f</c>).</summary>
    public static string Fixed(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return Repr(value);
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> ExponentBits) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFFL;
        var magnitude = new BigInteger(exponent == 0 ? mantissa : mantissa | (1L << ExponentBits)) * BigInteger.Pow(10, decimals);
        var shift = (exponent == 0 ? 1 : exponent) - ExponentBias;
        var scaled = shift >= 0 ? magnitude << shift : HalfEven(magnitude, -shift);
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = digits[..^decimals];
        return (bits < 0 ? "-" : string.Empty) + (decimals == 0 ? digits : $"{whole}.{digits[^decimals..]}");
    }

    /// <summary>A number rounded to some decimals as Python's <c>round</c> does: to the nearest decimal of its exact value, ties to even.</summary>
    public static double Round(double value, int decimals) => double.Parse(Fixed(value, decimals), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static BigInteger HalfEven(BigInteger value, int shift)
    {
        var quotient = value >> shift;
        var rest = value - (quotient << shift);
        var half = BigInteger.One << (shift - 1);
        var comparison = rest.CompareTo(half);
        return comparison > 0 || (comparison == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    /// <summary>The significant digits of a text and the power of ten of the first one.</summary>
    private static (string Digits, int Exponent) Split(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        exponent -= all.Length - digits.Length;
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? ("0", 0) : (digits, exponent);
    }

    private static string Layout(string digits, int exponent)
    {
        if (exponent is < -4 or >= 16)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : string.Empty;
            var sign = exponent < 0 ? '-' : '+';
            return $"{digits[0]}{fraction}e{sign}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
        }

        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0') + ".0" : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
