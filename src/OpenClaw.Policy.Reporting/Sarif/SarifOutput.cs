using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using OpenClaw.Policy.Reporting.Json;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// A SARIF file on its way out, piece by piece, with its size as GitHub counts it: after gzip. Only what has been drained is counted.
/// </summary>
internal sealed class SarifOutput : IDisposable
{
    /// <summary>Small enough that what is not counted yet does not matter, large enough that counting does not spoil the compression.</summary>
    private const int PieceSize = 1 << 16;

    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _piece = new(PieceSize);
    private readonly MemoryStream _compressed = new();
    private readonly GZipStream _gzip;

    public SarifOutput(Stream output)
    {
        _output = output;
        _gzip = new GZipStream(_compressed, CompressionLevel.Optimal, leaveOpen: true);
        Json = new Utf8JsonWriter(_piece, ReportJson.Options);
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>The size after gzip of what has been drained, in bytes.</summary>
    public long CompressedSize => _compressed.Length;

    /// <summary>Hands on what has been written, when it is enough for a piece.</summary>
    public void DrainPiece()
    {
        if (Json.BytesPending + _piece.WrittenCount > PieceSize)
        {
            Drain();
        }
    }

    /// <summary>Ends the file.</summary>
    public void Complete()
    {
        Drain();
        _output.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        Json.Dispose();
        _gzip.Dispose();
        _compressed.Dispose();
    }

    private void Drain()
    {
        Json.Flush();
        _output.Write(_piece.WrittenSpan);
        _gzip.Write(_piece.WrittenSpan);
        _gzip.Flush();
        _piece.Clear();
    }
}
