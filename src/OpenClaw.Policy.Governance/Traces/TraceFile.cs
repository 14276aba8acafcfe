using System.Text;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Governance.Traces;

/// <summary>
/// The one writer of a trace. It appends, never cuts, and each line is on the disk before the next is begun. A last line that a killed writer left unfinished
/// stays: a line end is put behind it, the chain goes on from the last whole line, and the audit names the damage.
/// </summary>
public sealed class TraceFile : IDisposable
{
    private const string HeaderTraceId = "00000000-0000-0000-0000-000000000000";

    /// <summary>What is read at once from the end of the file when it is opened.</summary>
    private const int TailStep = 64 * 1024;

    private readonly FileStream _stream;
    private string? _previous;
    private long _count;
    private bool _isBroken;

    private TraceFile(FileStream stream) => _stream = stream;

    /// <summary>Where the trace ends now.</summary>
    public TraceHead Head => new(_count, _previous ?? "");

    /// <summary>Opens a trace for this writer alone, and writes the header when the file is new.</summary>
    /// <param name="place">Where. Its folder is made when it does not exist.</param>
    /// <param name="header">By what this run is judged; a file that has lines keeps its own.</param>
    /// <exception cref="TraceInUseException">Another writer has it.</exception>
    /// <exception cref="IOException">It cannot be opened, read or written, or is no trace.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static TraceFile Open(Destination place, TraceHeader header)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(header);
        place.MakeFolder();
        if (Inode.Find(place.Path, followsLink: false) is { Kind: not InodeKind.File } other)
        {
            throw new NotRegularFileException(place.Path, other.Kind);
        }

        var file = new TraceFile(OpenAlone(place.Path));
        try
        {
            file.Continue();
            if (file._count == 0)
            {
                file.Append(new TraceEvent(HeaderTraceId, header.Time, TraceStages.Header, header.ToPayload()));
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Appends a line and waits until it is on the disk.</summary>
    /// <exception cref="IOException">It could not be written whole, as on a full disk. What was written before is not touched.</exception>
    public void Append(TraceEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (_isBroken)
        {
            throw new IOException($"{_stream.Name} could not be written before: nothing more is written behind a line that may be unfinished. Open it anew.");
        }

        var (line, hash) = TraceLine.Write(one, _count, _previous);
        _isBroken = true;
        _stream.Write(line);
        _stream.Flush(flushToDisk: true);
        (_count, _previous, _isBroken) = (_count + 1, hash, false);
    }

    public void Dispose() => _stream.Dispose();

    private static FileStream OpenAlone(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            throw new TraceInUseException(path);
        }
    }

    /// <summary>Finds the last whole line, and ends one that is not.</summary>
    private void Continue()
    {
        if (_stream.Length == 0)
        {
            return;
        }

        if (LastWholeLine() is not { } last)
        {
            throw new InvalidDataException($"{_stream.Name} holds no line of a chain. Move it away, or give another name for the new trace.");
        }

        (_previous, _count) = (last.Hash, last.Number + 1);
        _stream.Seek(-1, SeekOrigin.End);
        if (_stream.ReadByte() != '\n')
        {
            _stream.Write("\n"u8);
            _stream.Flush(flushToDisk: true);
        }
    }

    private (string Hash, long Number)? LastWholeLine()
    {
        var tail = Array.Empty<byte>();
        while (tail.Length < _stream.Length && tail.Length < 4L * TraceLine.MaximumLength)
        {
            var length = (int)Math.Min(_stream.Length, tail.Length + TailStep);
            tail = new byte[length];
            _stream.Seek(-length, SeekOrigin.End);
            _stream.ReadExactly(tail);
            if (LastIn(tail, isWhole: length == _stream.Length) is { } last)
            {
                return last;
            }
        }

        return null;
    }

    private static (string Hash, long Number)? LastIn(byte[] tail, bool isWhole)
    {
        for (var end = tail.AsSpan().LastIndexOf((byte)'\n'); end > 0;)
        {
            var start = tail.AsSpan(0, end).LastIndexOf((byte)'\n') + 1;
            if (start == 0 && !isWhole)
            {
                return null;
            }

            var line = tail.AsSpan(start, end - start);
            if (TraceLine.IsChained(line) && TraceLine.IsIntact(line) && TraceRecord.Read(line) is { } record)
            {
                return ($"sha256:{Encoding.ASCII.GetString(TraceLine.StatedHex(line))}", record.Number);
            }

            end = start - 1;
        }

        return null;
    }
}
