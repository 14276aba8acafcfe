namespace OpenClaw.Policy.Text;

/// <summary>The order of unified ideographs: by radical and strokes, as in the data that Node.js has.</summary>
internal sealed class IdeographOrder
{
    private static readonly Lazy<IdeographOrder> Lazy = new(static () => new IdeographOrder(TableReader.Open("ideographs.br")));

    private readonly CodePointMap _ranks = new();

    private IdeographOrder(TableReader table)
    {
        var next = new int[table.Number()];
        for (var block = 0; block < next.Length; block++)
        {
            next[block] = table.Number();
            _ = table.Number();
        }

        // Runs of successive code points: the block of each, the distance from the last one in the block, the length.
        var blocks = table.Numbers();
        var distances = new int[blocks.Length];
        for (var run = 0; run < blocks.Length; run++)
        {
            distances[run] = table.Signed();
        }

        var rank = 0;
        for (var run = 0; run < blocks.Length; run++)
        {
            ref var codePoint = ref next[blocks[run]];
            codePoint += distances[run];
            for (var length = table.Number(); length > 0; length--)
            {
                _ranks[codePoint++] = ++rank;
            }
        }
    }

    public static IdeographOrder Instance => Lazy.Value;

    /// <summary>The rank of an ideograph, from 0 on, or null for any other code point.</summary>
    public int? RankOf(int codePoint) => _ranks[codePoint] is > 0 and var rank ? rank - 1 : null;
}
