namespace OpenClaw.Policy.Governance.Audit;

/// <summary>Reads a file line by line with one buffer, whatever its size. The bytes of a line are valid until the next one is read.</summary>
/// <param name="stream">The file.</param>
/// <param name="longest">Bytes of the longest line; of a longer one the beginning is given.</param>
internal sealed class LineReader(Stream stream, int longest)
{
    private const int Step = 256 * 1024;

    private readonly byte[] _buffer = new byte[longest + Step];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Whether the last line that was read ends with a line end.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether the last line was longer than what is given of it.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next line without its end; false at the end of the file.</summary>
    public bool Read(out Span<byte> line)
    {
        IsCut = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0 || (_isAtEnd && _end > _start))
            {
                var length = found >= 0 ? searched + found : _end - _start;
                line = _buffer.AsSpan(_start, Math.Min(length, longest));
                IsCut |= length > longest;
                IsEnded = found >= 0;
                _start += length + (found >= 0 ? 1 : 0);
                return true;
            }

            if (_isAtEnd)
            {
                line = default;
                return false;
            }

            searched = _end - _start;
            if (searched > longest)
            {
                return SkipRest(out line);
            }

            Fill();
        }
    }

    private bool SkipRest(out Span<byte> line)
    {
        IsCut = true;
        var kept = _buffer[_start..(_start + longest)];
        int found;
        while ((found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0 && !_isAtEnd)
        {
            _start = _end;
            Fill();
        }

        IsEnded = found >= 0;
        _start = found >= 0 ? _start + found + 1 : _end;
        line = kept;
        return true;
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }
}
