namespace OpenClaw.Policy.Text;

/// <summary>
/// Canonical decomposition and composition of Unicode 17 (UAX #15), which the platform does not offer when it runs without ICU.
/// </summary>
internal sealed class CanonicalForm
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;

    /// <summary>Below this code point every character is a starter.</summary>
    private const int FirstCombining = 0x300;

    /// <summary>Below this code point every character stands for itself.</summary>
    private const int FirstDecomposable = 0xC0;

    private static readonly Lazy<CanonicalForm> Lazy = new(static () => new CanonicalForm(TableReader.Open("normalization.br")));

    private readonly Dictionary<int, int[]> _decompositions = [];
    private readonly Dictionary<int, int> _classes = [];
    private readonly Lazy<Dictionary<(int First, int Second), int>> _compositions;

    private CanonicalForm(TableReader table)
    {
        var composing = new List<int>();
        var codePoint = 0;
        for (var count = table.Number(); count > 0; count--)
        {
            codePoint += table.Number();
            var form = table.Number();
            var parts = new int[form >> 1];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = table.Number();
            }

            _decompositions.Add(codePoint, parts);
            if ((form & 1) != 0)
            {
                composing.Add(codePoint);
            }
        }

        _compositions = new(() => MakeCompositions(composing));
        var classes = table.Number();
        for (var rank = 1; rank <= classes; rank++)
        {
            foreach (var mark in table.CodePoints())
            {
                _classes.Add(mark, rank);
            }
        }
    }

    public static CanonicalForm Instance => Lazy.Value;

    /// <summary>
    /// The rank of a character's canonical combining class, 0 for a starter. Ranks are in the order of the classes, which is all that
    /// the algorithms ask for.
    /// </summary>
    public int ClassOf(int codePoint) => codePoint < FirstCombining ? 0 : _classes.GetValueOrDefault(codePoint);

    /// <summary>The code points of a text's canonical decomposition, in canonical order (NFD).</summary>
    public List<int> Decompose(ReadOnlySpan<char> text)
    {
        var result = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            AppendDecomposition(CodePoint.Next(text, ref i), result);
        }

        Reorder(result);
        return result;
    }

    /// <summary>The code points of a text in normalization form C.</summary>
    public List<int> Compose(IEnumerable<int> text)
    {
        var decomposed = new List<int>();
        foreach (var codePoint in text)
        {
            AppendDecomposition(codePoint, decomposed);
        }

        Reorder(decomposed);
        var result = new List<int>(decomposed.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var codePoint in decomposed)
        {
            var codePointClass = ClassOf(codePoint);
            var isNext = starter >= 0 && (starter == result.Count - 1 || (lastClass != 0 && lastClass < codePointClass));
            if (isNext && ComposePair(result[starter], codePoint) is { } composed)
            {
                result[starter] = composed;
                continue;
            }

            starter = codePointClass == 0 ? result.Count : starter;
            lastClass = codePointClass;
            result.Add(codePoint);
        }

        return result;
    }

    /// <summary>Appends the decomposition of one character, which is often the character itself.</summary>
    public void AppendDecomposition(int codePoint, List<int> result)
    {
        if (IsHangulSyllable(codePoint))
        {
            var index = codePoint - HangulBase;
            result.Add(LeadBase + (index / (VowelCount * TrailCount)));
            result.Add(VowelBase + (index / TrailCount % VowelCount));
            if (index % TrailCount is > 0 and var trail)
            {
                result.Add(TrailBase + trail);
            }
        }
        else if (codePoint >= FirstDecomposable && _decompositions.TryGetValue(codePoint, out var parts))
        {
            result.AddRange(parts);
        }
        else
        {
            result.Add(codePoint);
        }
    }

    public static bool IsHangulSyllable(int codePoint) => codePoint is >= HangulBase and < HangulBase + HangulCount;

    /// <summary>True for a Hangul syllable that ends in a consonant.</summary>
    public static bool HasTrail(int syllable) => (syllable - HangulBase) % TrailCount != 0;

    /// <summary>True for a consonant that can end a Hangul syllable.</summary>
    public static bool IsTrail(int codePoint) => codePoint is > TrailBase and < TrailBase + TrailCount;

    /// <summary>The character that a starter and what follows it compose to, or null.</summary>
    public int? ComposePair(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + LeadCount && second is >= VowelBase and < VowelBase + VowelCount)
        {
            return HangulBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TrailCount);
        }

        if (IsHangulSyllable(first) && !HasTrail(first) && IsTrail(second))
        {
            return first + second - TrailBase;
        }

        return _compositions.Value.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private Dictionary<(int First, int Second), int> MakeCompositions(List<int> composing)
    {
        var compositions = new Dictionary<(int First, int Second), int>(composing.Count);

        // Shorter ones first: a longer one is composed of a shorter one and one part more.
        foreach (var composed in composing.OrderBy(c => _decompositions[c].Length))
        {
            var parts = _decompositions[composed];
            var first = parts[0];
            foreach (var part in parts.AsSpan(1, parts.Length - 2))
            {
                first = compositions[(first, part)];
            }

            compositions.Add((first, parts[^1]), composed);
        }

        return compositions;
    }

    /// <summary>Sorts each run of marks by class; an insertion sort, since it is stable and runs are short (see callers).</summary>
    private void Reorder(List<int> codePoints)
    {
        for (var i = 1; i < codePoints.Count; i++)
        {
            var mark = codePoints[i];
            var markClass = ClassOf(mark);
            var j = i;
            for (; markClass != 0 && j > 0 && ClassOf(codePoints[j - 1]) > markClass; j--)
            {
                codePoints[j] = codePoints[j - 1];
            }

            codePoints[j] = mark;
        }
    }
}
