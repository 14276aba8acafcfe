using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;

namespace OpenClaw.Policy.Tests.Text;

/// <summary>What Node.js said of many inputs: JSON files that the scripts in <c>build</c> make.</summary>
internal static class RuntimeVectors
{
    public static IReadOnlyList<JsonElement> Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Text", "Data", name));
        using var brotli = new BrotliStream(file, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<JsonElement[]>(brotli)!;
    }

    /// <summary>A text written as the hex digits of its UTF-16 code units; it may hold lone surrogates.</summary>
    public static string Text(JsonElement element)
    {
        var bytes = Convert.FromHexString(element.GetString()!);
        return string.Create(bytes.Length / 2, bytes, static (chars, bytes) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                chars[i] = (char)BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(2 * i));
            }
        });
    }
}
