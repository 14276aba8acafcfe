using System.Text;

namespace OpenClaw.Policy.Tool.Tests.Corpus;

/// <summary>Text to bytes as the recorder wrote them: a lone surrogate becomes its three-byte form instead of a replacement.</summary>
internal static class Wtf8
{
    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                var c = text[i];
                bytes.AddRange((byte)(0xE0 | (c >> 12)), (byte)(0x80 | ((c >> 6) & 0x3F)), (byte)(0x80 | (c & 0x3F)));
            }
        }

        return [.. bytes];
    }
}
