using System.Runtime.InteropServices;

namespace OpenClaw.Policy.Text;

/// <summary>The collation elements of every character: CLDR 48's root collation as Node.js 24 has it.</summary>
internal sealed class CollationTable
{
    // Primary weights from low to high: the ranks of the table, ideographs, code points without an entry, U+FFFD.
    private const int IdeographBase = 0x100000;
    private const int UnassignedBase = 0x200000;
    private const int ReplacementCharacter = 0xFFFD;
    private const int ReplacementPrimary = 0x400000;

    private const short CommonSecondary = 1;
    private const short MarkBase = 0x100;

    /// <summary>The table's way of telling how an element's rank is meant.</summary>
    private const int KindMark = 0;
    private const int KindIdeograph = 1;

    private const int Uncovered = -1;
    private const int CountBits = 5;

    private static readonly Lazy<CollationTable> Lazy = new(static () => new CollationTable(TableReader.Open("collation.br")));

    /// <summary>Where a character's elements stand in <see cref="_elements"/>: index and count; 0 without an entry.</summary>
    private readonly CodePointMap _entries = new();
    private readonly List<CollationElement> _elements = [default];
    private readonly Dictionary<int, List<Contraction>> _contractions = [];

    private CollationTable(TableReader table)
    {
        ReadOrder(table, static (rank, second, third) => new CollationElement(0, (short)(MarkBase + rank), third));
        ReadOrder(table, static (rank, second, third) => new CollationElement(rank + 1, (short)(CommonSecondary + second), third));
        for (var count = table.Number(); count > 0; count--)
        {
            ReadSeveral(table);
        }

        foreach (var ignorable in table.CodePoints())
        {
            SetElements(ignorable, []);
        }

        foreach (var uncovered in table.CodePoints())
        {
            _entries[uncovered] = Uncovered;
        }

        SetElements(ReplacementCharacter, [new CollationElement(ReplacementPrimary, CommonSecondary, 0)]);
    }

    public static CollationTable Instance => Lazy.Value;

    /// <summary>False for the few characters whose order could not be told, and for noncharacters, which have odd weights.</summary>
    public bool Covers(int codePoint) => _entries[codePoint] != Uncovered && !CodePoint.IsNoncharacter(codePoint);

    /// <summary>The contractions that begin with a character, longest first.</summary>
    public IReadOnlyList<Contraction> ContractionsOf(int codePoint) =>
        _contractions.TryGetValue(codePoint, out var contractions) ? contractions : [];

    /// <summary>Appends the elements of one character, which must be covered and not decomposable.</summary>
    public void AppendTo(List<CollationElement> elements, int codePoint)
    {
        var entry = _entries[codePoint];
        if (entry != 0)
        {
            elements.AddRange(CollectionsMarshal.AsSpan(_elements).Slice(entry >> CountBits, entry & ((1 << CountBits) - 1)));
            return;
        }

        var primary = IdeographOrder.Instance.RankOf(codePoint) is { } rank ? IdeographBase + rank : UnassignedBase + codePoint;
        elements.Add(new CollationElement(primary, CommonSecondary, 0));
    }

    private void ReadOrder(TableReader table, Func<int, int, byte, CollationElement> makeElement)
    {
        var codePoints = new int[table.Number()];
        var codePoint = 0;
        for (var i = 0; i < codePoints.Length; i++)
        {
            codePoints[i] = codePoint += table.Signed();
        }

        var rank = -1;
        foreach (var ordered in codePoints)
        {
            var weights = table.Number();
            rank += weights & 15;
            SetElements(ordered, [makeElement(rank, weights >> 9, (byte)((weights >> 4) & 31))]);
        }
    }

    private void ReadSeveral(TableReader table)
    {
        var codePoints = table.Numbers();
        var elements = new CollationElement[table.Number()];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = ReadElement(table);
        }

        if (codePoints.Length == 1)
        {
            SetElements(codePoints[0], elements);
            return;
        }

        ref var contractions = ref CollectionsMarshal.GetValueRefOrAddDefault(_contractions, codePoints[0], out _);
        contractions ??= [];
        var shorter = contractions.FindIndex(c => c.Rest.Length < codePoints.Length - 1);
        contractions.Insert(shorter < 0 ? contractions.Count : shorter, new Contraction(codePoints[1..], elements));
    }

    private static CollationElement ReadElement(TableReader table)
    {
        var (rank, kind) = int.DivRem(table.Number(), 3);
        var (second, third) = int.DivRem(table.Number(), 32);
        return kind switch
        {
            KindMark => new CollationElement(0, (short)(MarkBase + rank), (byte)third),
            KindIdeograph => new CollationElement(IdeographBase + rank, (short)(CommonSecondary + second), (byte)third),
            _ => new CollationElement(rank + 1, (short)(CommonSecondary + second), (byte)third),
        };
    }

    private void SetElements(int codePoint, ReadOnlySpan<CollationElement> elements)
    {
        _entries[codePoint] = (_elements.Count << CountBits) | elements.Length;
        _elements.AddRange(elements);
    }
}
