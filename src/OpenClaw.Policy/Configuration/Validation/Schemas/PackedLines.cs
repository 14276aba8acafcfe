using System.IO.Compression;
using System.Text.Json;

namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>The embedded file of schemas: Brotli over lines of JSON (docs/reference/config-schemas.md).</summary>
internal sealed class PackedLines
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly int[] _starts;

    private PackedLines(ReadOnlyMemory<byte> text)
    {
        _text = text;
        _starts = FindStarts(text.Span);
    }

    public int Count => _starts.Length;

    public static PackedLines ReadEmbedded()
    {
        const string Name = "OpenClaw.Policy.Configuration.Validation.config-schemas.br";
        using var resource = typeof(PackedLines).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The assembly holds no resource {Name}.");
        using var brotli = new BrotliStream(resource, CompressionMode.Decompress);
        using var text = new MemoryStream();
        brotli.CopyTo(text);
        return new PackedLines(text.GetBuffer().AsMemory(0, (int)text.Length));
    }

    public JsonDocument Parse(int line)
    {
        var end = line + 1 < _starts.Length ? _starts[line + 1] - 1 : _text.Length;
        return JsonDocument.Parse(_text[_starts[line]..end]);
    }

    private static int[] FindStarts(ReadOnlySpan<byte> text)
    {
        var starts = new int[text.Count((byte)'\n') + 1];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + text[starts[i - 1]..].IndexOf((byte)'\n') + 1;
        }

        return starts;
    }
}
