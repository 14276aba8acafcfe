using System.Buffers;

namespace OpenClaw.Policy.Alignment.Store;

/// <summary>The lines of a file from the last to the first, without reading more of it than is asked for. Only LF ends a line.</summary>
internal static class BackwardLines
{
    private const int BlockSize = 64 * 1024;

    /// <summary>The bytes of the lines without their ends, the last first. A line that is too long comes as null.</summary>
    public static IEnumerable<byte[]?> Read(Stream stream, int maximumLine)
    {
        var tail = new ArrayBufferWriter<byte>();
        var block = new byte[BlockSize];
        var position = stream.Length;
        var isTooLong = false;
        var isLast = true;
        while (position > 0)
        {
            var count = (int)Math.Min(BlockSize, position);
            position -= count;
            stream.Position = position;
            stream.ReadExactly(block, 0, count);
            var end = count;
            while (end > 0 && block.AsSpan(0, end).LastIndexOf((byte)'\n') is var feed and >= 0)
            {
                var line = Join(block.AsSpan(feed + 1, end - feed - 1), tail);
                if (!isLast || line.Length > 0 || isTooLong)
                {
                    yield return isTooLong || line.Length > maximumLine ? null : line;
                }

                isLast = false;
                isTooLong = false;
                tail = new();
                end = feed;
            }

            isTooLong |= tail.WrittenCount + end > maximumLine;
            tail = isTooLong ? new() : Prepend(block.AsSpan(0, end), tail);
        }

        if (tail.WrittenCount > 0 || isTooLong)
        {
            yield return isTooLong ? null : tail.WrittenSpan.ToArray();
        }
    }

    private static byte[] Join(ReadOnlySpan<byte> head, ArrayBufferWriter<byte> tail) => [.. head, .. tail.WrittenSpan];

    private static ArrayBufferWriter<byte> Prepend(ReadOnlySpan<byte> head, ArrayBufferWriter<byte> tail)
    {
        var result = new ArrayBufferWriter<byte>(Math.Max(1, head.Length + tail.WrittenCount));
        result.Write(head);
        result.Write(tail.WrittenSpan);
        return result;
    }
}
