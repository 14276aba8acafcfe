using System.Text;

namespace OpenClaw.Policy.Text.Urls;

/// <summary>Punycode (RFC 3492) with the parameters of host names.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int MinimumThreshold = 1;
    private const int MaximumThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialCodePoint = 128;
    private const int MaximumCodePoint = 0x10FFFF;
    private const string Digits = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <param name="label">Code points, at most some ten thousand: the work grows with the square of their number.</param>
    public static string Encode(ReadOnlySpan<int> label)
    {
        var result = new StringBuilder();
        foreach (var codePoint in label)
        {
            if (codePoint < InitialCodePoint)
            {
                result.Append((char)codePoint);
            }
        }

        var basic = result.Length;
        if (basic > 0)
        {
            result.Append('-');
        }

        var (next, delta, bias, handled) = (InitialCodePoint, 0L, InitialBias, basic);
        while (handled < label.Length)
        {
            var lowest = LowestFrom(label, next);
            delta += (long)(lowest - next) * (handled + 1);
            next = lowest;
            foreach (var codePoint in label)
            {
                if (codePoint < next)
                {
                    delta++;
                }
                else if (codePoint == next)
                {
                    AppendNumber(result, delta, bias);
                    bias = Adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            next++;
        }

        return result.ToString();
    }

    /// <summary>The code points of a label, or null when it is not valid punycode.</summary>
    public static List<int>? Decode(ReadOnlySpan<char> encoded)
    {
        var result = new List<int>();
        var delimiter = encoded.LastIndexOf('-');
        foreach (var c in encoded[..Math.Max(delimiter, 0)])
        {
            result.Add(c);
        }

        var (codePoint, index, bias) = ((long)InitialCodePoint, 0L, InitialBias);
        for (var i = delimiter + 1; i < encoded.Length;)
        {
            var start = index;
            long weight = 1;
            for (var k = Base; ; k += Base)
            {
                var digit = i < encoded.Length ? Digits.IndexOf(encoded[i++]) : -1;
                if (digit < 0)
                {
                    return null;
                }

                index += digit * weight;
                var threshold = Threshold(k, bias);
                if (index > int.MaxValue)
                {
                    return null;
                }

                if (digit < threshold)
                {
                    break;
                }

                weight = Math.Min(weight * (Base - threshold), int.MaxValue);
            }

            bias = Adapt(index - start, result.Count + 1, start == 0);
            codePoint += index / (result.Count + 1);
            index %= result.Count + 1;
            if (codePoint > MaximumCodePoint)
            {
                return null;
            }

            result.Insert((int)index++, (int)codePoint);
        }

        return result;
    }

    private static int LowestFrom(ReadOnlySpan<int> label, int from)
    {
        var lowest = int.MaxValue;
        foreach (var codePoint in label)
        {
            lowest = codePoint >= from ? Math.Min(lowest, codePoint) : lowest;
        }

        return lowest;
    }

    private static void AppendNumber(StringBuilder result, long number, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Threshold(k, bias);
            if (number < threshold)
            {
                result.Append(Digits[(int)number]);
                return;
            }

            number -= threshold;
            result.Append(Digits[(int)(threshold + (number % (Base - threshold)))]);
            number /= Base - threshold;
        }
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, MinimumThreshold, MaximumThreshold);

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - MinimumThreshold) * MaximumThreshold / 2; k += Base)
        {
            delta /= Base - MinimumThreshold;
        }

        return k + (int)((Base - MinimumThreshold + 1) * delta / (delta + Skew));
    }
}
