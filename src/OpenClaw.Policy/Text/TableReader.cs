using System.IO.Compression;

namespace OpenClaw.Policy.Text;

/// <summary>
/// Reads one of the embedded tables that <c>build/unicode</c> makes: whole numbers, seven bits a byte with the low bits first,
/// compressed with Brotli.
/// </summary>
internal sealed class TableReader
{
    private readonly byte[] _bytes;
    private int _position;

    private TableReader(byte[] bytes) => _bytes = bytes;

    /// <param name="name">The file's name in <c>Text/Data</c>.</param>
    public static TableReader Open(string name)
    {
        using var resource = typeof(TableReader).Assembly.GetManifestResourceStream($"OpenClaw.Policy.Text.Data.{name}")
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var brotli = new BrotliStream(resource, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return new TableReader(bytes.ToArray());
    }

    public int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_position++];
            value |= (part & 127) << shift;
            if (part < 128)
            {
                return value;
            }
        }
    }

    public int Signed()
    {
        var value = Number();
        return (value & 1) == 0 ? value >> 1 : -(value >> 1) - 1;
    }

    /// <summary>A list of numbers, with its length before it.</summary>
    public int[] Numbers()
    {
        var numbers = new int[Number()];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Number();
        }

        return numbers;
    }

    /// <summary>Runs of code points in ascending order, each up to its end, which it does not hold.</summary>
    public IReadOnlyList<(int Start, int End)> Runs()
    {
        var runs = new (int Start, int End)[Number()];
        var end = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            var start = end + Number();
            end = start + Number();
            runs[i] = (start, end);
        }

        return runs;
    }

    /// <summary>Code points, stored as runs, in ascending order.</summary>
    public IEnumerable<int> CodePoints() => Runs().SelectMany(static run => Enumerable.Range(run.Start, run.End - run.Start));
}
