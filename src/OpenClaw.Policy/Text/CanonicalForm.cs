namespace OpenClaw.Policy.Text;

/// <summary>
/// Canonical decomposition of Unicode 17 (UAX #15), which the platform does not offer when it runs without ICU.
/// </summary>
internal sealed class CanonicalForm
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TrailCount = 28;

    /// <summary>Below this code point every character is a starter.</summary>
    private const int FirstCombining = 0x300;

    private static readonly Lazy<CanonicalForm> Lazy = new(static () => new CanonicalForm(TableReader.Open("normalization.br")));

    private readonly Dictionary<int, int[]> _decompositions = [];
    private readonly Dictionary<int, int> _classes = [];

    private CanonicalForm(TableReader table)
    {
        var codePoint = 0;
        for (var count = table.Number(); count > 0; count--)
        {
            codePoint += table.Number();
            var parts = new int[table.Number() >> 1];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = table.Number();
            }

            _decompositions.Add(codePoint, parts);
        }

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

    /// <summary>Appends the decomposition of one character, which is often the character itself.</summary>
    public void AppendDecomposition(int codePoint, List<int> result)
    {
        if ((uint)(codePoint - HangulBase) < HangulCount)
        {
            var index = codePoint - HangulBase;
            result.Add(LeadBase + (index / (VowelCount * TrailCount)));
            result.Add(VowelBase + (index / TrailCount % VowelCount));
            if (index % TrailCount is > 0 and var trail)
            {
                result.Add(TrailBase + trail);
            }
        }
        else if (_decompositions.TryGetValue(codePoint, out var parts))
        {
            result.AddRange(parts);
        }
        else
        {
            result.Add(codePoint);
        }
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
