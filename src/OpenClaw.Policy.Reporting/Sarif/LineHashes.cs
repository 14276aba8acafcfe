using System.Globalization;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// GitHub's fingerprint of each line of a text, <c>primaryLocationLineHash</c>: the same values that its upload action computes from the file, so that an
/// upload through the API and one through the action give the same alerts.
/// </summary>
/// <remarks>
/// The algorithm of github/codeql-action, src/fingerprints.ts: a rolling hash, modulo 2^64, over the 100 characters from the start of the
/// line, blanks and tabs not counted, every line end counted as one LF, the end of the file as U+FFFF and then zeros. A hash that occurs again
/// gets the next number.
/// </remarks>
internal sealed class LineHashes
{
    private const int WindowSize = 100;
    private const ulong Base = 37;
    private const char EndOfFile = '\uFFFF';

    private static readonly ulong BaseToWindowSize = Power(Base, WindowSize);

    private readonly List<(ulong Hash, int Occurrence)> _lines = [];
    private readonly Dictionary<ulong, int> _occurrences = [];
    private readonly char[] _window = new char[WindowSize];
    private readonly bool[] _startsLine = new bool[WindowSize];
    private ulong _hash;
    private int _index;
    private bool _atLineStart = true;

    private LineHashes()
    {
    }

    /// <summary>Reads a whole text once.</summary>
    /// <param name="text">The decoded file, a byte order mark included.</param>
    public static LineHashes Of(string text)
    {
        var hashes = new LineHashes();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t' || (c == '\n' && i > 0 && text[i - 1] == '\r'))
            {
                continue;
            }

            hashes.Push(c == '\r' ? '\n' : c);
        }

        hashes.Push(EndOfFile);
        hashes.Flush();
        return hashes;
    }

    /// <summary>The fingerprint of a line, such as <c>271789c17abda88f:1</c>, or null for a line that does not exist.</summary>
    /// <param name="line">Counted from 1.</param>
    public string? Line(int line)
    {
        if (line < 1 || line > _lines.Count)
        {
            return null;
        }

        var (hash, occurrence) = _lines[line - 1];
        return string.Create(CultureInfo.InvariantCulture, $"{hash:x}:{occurrence}");
    }

    private void Push(char c)
    {
        EmitIfComplete();
        _startsLine[_index] = _atLineStart;
        _atLineStart = c == '\n';
        Roll(c);
    }

    private void Flush()
    {
        for (var i = 0; i < WindowSize; i++)
        {
            EmitIfComplete();
            Roll('\0');
        }
    }

    /// <summary>When the oldest character of the window began a line, the window now holds just that line's characters.</summary>
    private void EmitIfComplete()
    {
        if (!_startsLine[_index])
        {
            return;
        }

        var occurrence = _occurrences.GetValueOrDefault(_hash) + 1;
        _occurrences[_hash] = occurrence;
        _lines.Add((_hash, occurrence));
        _startsLine[_index] = false;
    }

    private void Roll(char c)
    {
        unchecked
        {
            _hash = (Base * _hash) + c - (BaseToWindowSize * _window[_index]);
        }

        _window[_index] = c;
        _index = (_index + 1) % WindowSize;
    }

    private static ulong Power(ulong value, int exponent)
    {
        var result = 1UL;
        for (var i = 0; i < exponent; i++)
        {
            result = unchecked(result * value);
        }

        return result;
    }
}
