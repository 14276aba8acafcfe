using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>
/// The format of <c>.env</c> files as the npm package dotenv 17.4.2 reads it, which is a regular expression rather than a grammar:
/// <c>export NAME = value # comment</c> or <c>NAME: value</c>, the value bare or in one of three quotes. White space between the
/// parts may hold line ends. What does not fit is skipped up to the next line.
/// </summary>
internal sealed class DotEnvFile
{
    private readonly string _text;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private DotEnvFile(string text) => _text = text;

    /// <returns>The values by name; of a name that stands more than once the last one.</returns>
    public static IReadOnlyDictionary<string, string> Parse(string text)
    {
        var file = new DotEnvFile(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        for (var start = 0; start < file._text.Length;)
        {
            var first = file.SkipWhiteSpace(start);
            var end = file.ReadExport(first) ?? file.ReadEntry(first);

            // Every line between the start and the first character would have led to the same one.
            start = file.NextLineStart(end ?? Math.Max(start + 1, first));
        }

        return file._values;
    }

    /// <returns>Where the entry ends, or null when there is none.</returns>
    private int? ReadExport(int start)
    {
        const string Export = "export";
        if (string.CompareOrdinal(_text, start, Export, 0, Export.Length) != 0)
        {
            return null;
        }

        var name = SkipWhiteSpace(start + Export.Length);
        return name > start + Export.Length ? ReadEntry(name) : null;
    }

    private int? ReadEntry(int start)
    {
        var nameEnd = start;
        while (nameEnd < _text.Length && (char.IsAsciiLetterOrDigit(_text[nameEnd]) || _text[nameEnd] is '_' or '.' or '-'))
        {
            nameEnd++;
        }

        if (nameEnd == start || ValueStart(nameEnd) is not { } valueStart)
        {
            return null;
        }

        var valueEnd = QuotedEnd(valueStart) ?? BareEnd(valueStart);
        _values[_text[start..nameEnd]] = DotEnvValue.Unquote(EcmaString.Trim(_text[valueStart..valueEnd]));
        return valueEnd;
    }

    /// <summary>Behind <c>=</c>, or behind a colon and one blank.</summary>
    private int? ValueStart(int nameEnd)
    {
        var sign = SkipWhiteSpace(nameEnd);
        if (sign < _text.Length && _text[sign] == '=')
        {
            return sign + 1;
        }

        return nameEnd + 1 < _text.Length && _text[nameEnd] == ':' && EcmaString.IsWhiteSpace(_text[nameEnd + 1]) ? nameEnd + 2 : null;
    }

    /// <summary>
    /// The end of a value in quotes. A backslash keeps a quote from closing the value, unless the value would then not close in front
    /// of a comment or a line end: the last such quote closes it then.
    /// </summary>
    private int? QuotedEnd(int valueStart)
    {
        var opening = SkipWhiteSpace(valueStart);
        if (opening >= _text.Length || _text[opening] is not ('\'' or '"' or '`'))
        {
            return null;
        }

        var quote = _text[opening];
        int? closing = null;
        for (var i = _text.IndexOf(quote, opening + 1); i >= 0; i = _text.IndexOf(quote, i + 1))
        {
            if (EndsLine(i + 1))
            {
                closing = i + 1;
            }

            if (_text[i - 1] != '\\')
            {
                break;
            }
        }

        return closing;
    }

    /// <summary>Whether nothing but white space and a comment follows on the line.</summary>
    private bool EndsLine(int position)
    {
        for (; position < _text.Length && _text[position] != '#'; position++)
        {
            if (IsLineEnd(_text[position]))
            {
                return true;
            }

            if (!EcmaString.IsWhiteSpace(_text[position]))
            {
                return false;
            }
        }

        return true;
    }

    private int BareEnd(int valueStart)
    {
        var end = _text.AsSpan(valueStart).IndexOfAny('#', '\n');
        return end < 0 ? _text.Length : valueStart + end;
    }

    private int SkipWhiteSpace(int position)
    {
        while (position < _text.Length && EcmaString.IsWhiteSpace(_text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The first position from here on that begins a line.</summary>
    private int NextLineStart(int position)
    {
        while (position > 0 && position < _text.Length && !IsLineEnd(_text[position - 1]))
        {
            position++;
        }

        return position;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\u2028' or '\u2029';
}
