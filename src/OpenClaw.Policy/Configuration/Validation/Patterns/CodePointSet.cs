namespace OpenClaw.Policy.Configuration.Validation.Patterns;

/// <summary>A set of code points, lone surrogates included.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private readonly (int First, int Last)[] _ranges;

    /// <param name="ranges">In any order; they may overlap.</param>
    public CodePointSet(IEnumerable<(int First, int Last)> ranges) => _ranges = Merge(ranges);

    public static CodePointSet Digits { get; } = new([('0', '9')]);

    public static CodePointSet WordCharacters { get; } = new([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]);

    /// <summary>WhiteSpace and LineTerminator (ECMA-262, sections 12.2 and 12.3).</summary>
    public static CodePointSet WhiteSpace { get; } = new(
    [
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F),
        (0x3000, 0x3000), (0xFEFF, 0xFEFF),
    ]);

    public static CodePointSet LineTerminators { get; } = new([('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)]);

    /// <summary>General category Cc.</summary>
    public static CodePointSet Controls { get; } = new([(0, 0x1F), (0x7F, 0x9F)]);

    /// <summary>General category Cs: what is left of a surrogate pair.</summary>
    public static CodePointSet Surrogates { get; } = new([(0xD800, 0xDFFF)]);

    public IReadOnlyList<(int First, int Last)> Ranges => _ranges;

    public static CodePointSet Of(int codePoint) => new([(codePoint, codePoint)]);

    public CodePointSet Complement()
    {
        var ranges = new List<(int, int)>();
        var next = 0;
        foreach (var (first, last) in _ranges)
        {
            if (next < first)
            {
                ranges.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= Last)
        {
            ranges.Add((next, Last));
        }

        return new CodePointSet(ranges);
    }

    /// <summary>With the other case of every ASCII letter that it holds.</summary>
    public CodePointSet WithBothCases()
    {
        var ranges = new List<(int, int)>(_ranges);
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            var capital = letter - ('a' - 'A');
            if (Contains(letter) || Contains(capital))
            {
                ranges.Add((letter, letter));
                ranges.Add((capital, capital));
            }
        }

        return new CodePointSet(ranges);
    }

    public bool Contains(int codePoint)
    {
        foreach (var (first, last) in _ranges)
        {
            if (codePoint <= last)
            {
                return codePoint >= first;
            }
        }

        return false;
    }

    private static (int First, int Last)[] Merge(IEnumerable<(int First, int Last)> ranges)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var range in ranges.Order())
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return [.. merged];
    }
}
