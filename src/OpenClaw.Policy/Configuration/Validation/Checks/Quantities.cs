using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Durations and sizes as OpenClaw's settings write them.</summary>
internal static class Quantities
{
    /// <summary>A number with an optional unit (ms, s, m, h, d), or several numbers with units: <c>1h30m</c>.</summary>
    public static bool IsDuration(string text)
    {
        var rest = TextForms.Keyword(text).AsSpan();
        if (rest.IsEmpty)
        {
            return false;
        }

        var total = 0d;
        for (var first = true; !rest.IsEmpty; first = false)
        {
            if (!TryTakeNumber(ref rest, out var value))
            {
                return false;
            }

            if (rest.IsEmpty && first)
            {
                // The default units are minutes, hours and days; a day is the largest.
                return double.IsFinite(value * Milliseconds("d"));
            }

            var unit = rest.StartsWith("ms", StringComparison.Ordinal) ? rest[..2] : rest.IsEmpty ? rest : rest[..1];
            var factor = Milliseconds(unit);
            if (factor == 0)
            {
                return false;
            }

            total += value * factor;
            rest = rest[unit.Length..];
        }

        return double.IsFinite(total);
    }

    /// <summary>A number with an optional unit (b, kb, mb, gb, tb or their first letter).</summary>
    public static bool IsByteSize(string text)
    {
        var rest = TextForms.Keyword(text).AsSpan();
        if (!TryTakeNumber(ref rest, out var value))
        {
            return false;
        }

        var factor = rest switch
        {
            "" or "b" => 1,
            "k" or "kb" => 1024d,
            "m" or "mb" => 1024d * 1024,
            "g" or "gb" => 1024d * 1024 * 1024,
            "t" or "tb" => 1024d * 1024 * 1024 * 1024,
            _ => double.NaN,
        };
        return double.IsFinite(value * factor);
    }

    private static double Milliseconds(ReadOnlySpan<char> unit) => unit switch
    {
        "ms" => 1,
        "s" => 1000,
        "m" => 60_000,
        "h" => 3_600_000,
        "d" => 86_400_000,
        _ => 0,
    };

    /// <summary>Digits, with a fraction when digits follow the point.</summary>
    private static bool TryTakeNumber(ref ReadOnlySpan<char> text, out double value)
    {
        var length = DigitCount(text);
        var fraction = length > 0 && length < text.Length && text[length] == '.' ? DigitCount(text[(length + 1)..]) : 0;
        length += fraction > 0 ? fraction + 1 : 0;
        value = length > 0 ? EcmaNumber.ParseDecimal(text[..length]) : double.NaN;
        text = text[length..];
        return double.IsFinite(value);
    }

    private static int DigitCount(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
