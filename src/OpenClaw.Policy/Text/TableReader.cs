using System.IO.Compression;

namespace OpenClaw.Policy.Text;

/// <summary>
/// Reads one of the embedded tables that <c>build/collation</c> makes: whole numbers, seven bits a byte with the low bits first,
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

    /// <summary>Code points, stored as runs, in ascending order.</summary>
    public IEnumerable<int> CodePoints()
    {
        var codePoint = 0;
        for (var runs = Number(); runs > 0; runs--)
        {
            codePoint += Number();
            for (var length = Number(); length > 0; length--)
            {
                yield return codePoint++;
            }
        }
    }
}
