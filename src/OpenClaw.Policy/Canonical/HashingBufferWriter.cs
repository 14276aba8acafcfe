using System.Buffers;
using System.Security.Cryptography;

namespace OpenClaw.Policy.Canonical;

/// <summary>Hashes what is written to it with SHA-256, so that a large text need not be held to be hashed.</summary>
internal sealed class HashingBufferWriter : IBufferWriter<byte>, IDisposable
{
    /// <summary>Many times the longest piece that is asked for at once, and small enough to stay in the processor's cache.</summary>
    private const int BufferSize = 16 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _used;

    public void Advance(int count) => _used += count;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <exception cref="ArgumentOutOfRangeException">More is asked for than the buffer holds.</exception>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sizeHint, BufferSize);
        if (_buffer.Length - _used < Math.Max(sizeHint, 1))
        {
            Flush();
        }

        return _buffer.AsMemory(_used);
    }

    /// <summary>The hash of everything written so far, in lower-case hex; the next one begins anew.</summary>
    public string GetHexHashAndReset()
    {
        Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash);
    }

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _used);
        _used = 0;
    }
}
