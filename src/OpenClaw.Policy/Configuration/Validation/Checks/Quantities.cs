using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Durations and sizes as OpenClaw's settings write them.</summary>
internal static class Quantities
{
    /// <summary>The largest integer up to which all are exact in a double (Number.MAX_SAFE_INTEGER).</summary>
    private const double LargestSafeInteger = 9007199254740991;

    /// <summary>The whole milliseconds of a number with an optional unit (ms, s, m, h, d), or of several numbers with units: <c>1h30m</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="defaultUnit">The unit of a number that has none.</param>
    /// <param name="limits">What the release takes.</param>
    /// <returns>Null for what is no duration.</returns>
    public static double? ParseDuration(string text, string defaultUnit, QuantityLimits limits)
    {
        var rest = TextForms.Keyword(text).AsSpan();
        if (rest.IsEmpty)
        {
            return null;
        }

        var total = 0d;
        for (var first = true; !rest.IsEmpty; first = false)
        {
            var before = rest.Length;
            if (!TryTakeNumber(ref rest, out var value))
            {
                return null;
            }

            var unit = rest.StartsWith("ms", StringComparison.Ordinal) ? rest[..2] : rest.IsEmpty ? rest : rest[..1];
            var factor = Milliseconds(rest.IsEmpty && first ? defaultUnit : unit);
            rest = rest[unit.Length..];
            var length = before - rest.Length + (unit.IsEmpty ? defaultUnit.Length : 0);
            if (factor == 0 || length > limits.LongestDurationPart)
            {
                return null;
            }

            total += value * factor;
        }

        var rounded = Math.Floor(total + 0.5);
        return IsWithin(rounded, limits.DurationsAreSafeIntegers) ? rounded : null;
    }

    /// <summary>A number with an optional unit (b, kb, mb, gb, tb or their first letter).</summary>
    public static bool IsByteSize(string text, QuantityLimits limits)
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
        return IsWithin(Math.Floor((value * factor) + 0.5), limits.SizesAreSafeIntegers);
    }

    private static bool IsWithin(double value, bool mustBeSafe) => double.IsFinite(value) && (!mustBeSafe || value <= LargestSafeInteger);

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
