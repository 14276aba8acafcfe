using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace OpenClaw.Policy.Alignment.Json;

/// <summary>
/// Reads what Python 3.11's <c>json.loads</c> reads: RFC 8259, and <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>. Every value knows its place.
/// </summary>
public sealed class JsonReading
{
    /// <summary>
    /// How deep lists and objects may stand inside one another. Python gives up near its limit of 1000 calls; a store is four deep.
    /// </summary>
    public const int MaximumDepth = 900;

    /// <summary>Python refuses to make a number of more digits (its own guard against quadratic time).</summary>
    public const int MaximumDigits = 4300;

    private static readonly SearchValues<char> StringStops =
        SearchValues.Create("\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private readonly string _text;
    private readonly List<RepeatedKey> _repeated = [];
    private int _position;
    private int _depth;

    private JsonReading(string text) => _text = text;

    /// <summary>Reads a whole text.</summary>
    /// <exception cref="JsonTextException">It is not JSON, or beyond a limit.</exception>
    public static JsonDocumentText Document(string text)
    {
        var reading = new JsonReading(text);
        return new(reading.Whole(), reading._repeated);
    }

    /// <summary>Reads a whole text.</summary>
    /// <exception cref="JsonTextException">It is not JSON, or beyond a limit.</exception>
    public static JsonValue Value(string text) => new JsonReading(text).Whole();

    private JsonValue Whole()
    {
        if (_text.StartsWith('\uFEFF'))
        {
            throw new JsonTextException("a byte order mark", 0);
        }

        SkipBlanks();
        var value = Any();
        SkipBlanks();
        return _position == _text.Length ? value : throw Failure("more text after the value");
    }

    private JsonValue Any()
    {
        var start = _position;
        return Next switch
        {
            '{' => Object(),
            '[' => Array(),
            '"' => new JsonString(Text()) { Start = start, Length = _position - start },
            'n' when Skip("null") => new JsonNull { Start = start, Length = 4 },
            't' when Skip("true") => new JsonBoolean(true) { Start = start, Length = 4 },
            'f' when Skip("false") => new JsonBoolean(false) { Start = start, Length = 5 },
            'N' when Skip("NaN") => new JsonFloat(double.NaN) { Start = start, Length = 3 },
            'I' when Skip("Infinity") => new JsonFloat(double.PositiveInfinity) { Start = start, Length = 8 },
            '-' when Skip("-Infinity") => new JsonFloat(double.NegativeInfinity) { Start = start, Length = 9 },
            '-' or (>= '0' and <= '9') => Number(),
            _ => throw Failure("a value is expected"),
        };
    }

    private char Next => _position < _text.Length ? _text[_position] : '\0';

    private JsonObject Object()
    {
        var start = _position;
        Enter();
        var result = new List<JsonMember>();
        SkipBlanks();
        if (Next != '}')
        {
            do
            {
                SkipBlanks();
                var key = _position;
                if (Next != '"')
                {
                    throw Failure("a key in double quotes is expected");
                }

                var name = Text();
                SkipBlanks();
                Expect(':', "a colon is expected after the key");
                SkipBlanks();
                result.Add(new(name, Any(), key));
                SkipBlanks();
            }
            while (TakeComma());
        }

        Expect('}', "a comma or the end of the object is expected");
        _depth--;
        return Build(result, start);
    }

    private JsonObject Build(List<JsonMember> members, int start)
    {
        var result = new JsonObject { Start = start, Length = _position - start };
        var places = members.Count > 1 ? new Dictionary<string, int>(members.Count, StringComparer.Ordinal) : null;
        foreach (var (name, value, key) in members)
        {
            if (places is not null && !places.TryAdd(name, key))
            {
                _repeated.Add(new(name, places[name], key));
                places[name] = key;
            }

            result.Set(name, value, key);
        }

        return result;
    }

    private JsonArray Array()
    {
        var start = _position;
        Enter();
        var items = new List<JsonValue>();
        SkipBlanks();
        if (Next != ']')
        {
            do
            {
                SkipBlanks();
                items.Add(Any());
                SkipBlanks();
            }
            while (TakeComma());
        }

        Expect(']', "a comma or the end of the list is expected");
        _depth--;
        return new(items) { Start = start, Length = _position - start };
    }

    private void Enter()
    {
        _position++;
        if (++_depth > MaximumDepth)
        {
            throw Failure("values stand too deep inside one another");
        }
    }

    private bool TakeComma()
    {
        if (Next != ',')
        {
            return false;
        }

        _position++;
        return true;
    }

    private string Text()
    {
        var begin = _position++;
        StringBuilder? builder = null;
        while (true)
        {
            var rest = _text.AsSpan(_position);
            var length = rest.IndexOfAny(StringStops);
            if (length < 0)
            {
                _position = begin;
                throw Failure("a string has no end");
            }

            var stop = rest[length];
            if (stop == '"' && builder is null)
            {
                _position += length + 1;
                return rest[..length].ToString();
            }

            builder ??= new();
            builder.Append(rest[..length]);
            _position += length;
            switch (stop)
            {
                case '"':
                    _position++;
                    return builder.ToString();

                case '\\':
                    builder.Append(Escape());
                    break;

                default:
                    throw Failure("a control character stands raw in a string");
            }
        }
    }

    private char Escape()
    {
        _position++;
        var c = Next;
        _position++;
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _position + 4 <= _text.Length
                && ushort.TryParse(_text.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _position += 4;
                return (char)unit;
            default:
                _position--;
                throw Failure("an escape that JSON does not know");
        }
    }

    private JsonValue Number()
    {
        var start = _position;
        if (Next == '-')
        {
            _position++;
        }

        if (Next == '0')
        {
            _position++;
        }
        else if (!SkipDigits())
        {
            _position = start;
            throw Failure("a value is expected");
        }

        var isFloat = SkipFraction() | SkipExponent();
        var token = _text.AsSpan(start, _position - start);
        if (isFloat)
        {
            return new JsonFloat(double.Parse(token, NumberStyles.Float, CultureInfo.InvariantCulture)) { Start = start, Length = token.Length };
        }

        return token.Length <= MaximumDigits
            ? new JsonInteger(BigInteger.Parse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) { Start = start, Length = token.Length }
            : throw new JsonTextException("a number of too many digits", start);
    }

    private bool SkipFraction()
    {
        if (Next != '.' || _position + 1 >= _text.Length || !char.IsAsciiDigit(_text[_position + 1]))
        {
            return false;
        }

        _position++;
        return SkipDigits();
    }

    private bool SkipExponent()
    {
        if (Next is not ('e' or 'E'))
        {
            return false;
        }

        var before = _position++;
        if (Next is '+' or '-')
        {
            _position++;
        }

        if (SkipDigits())
        {
            return true;
        }

        _position = before;
        return false;
    }

    private bool SkipDigits()
    {
        var before = _position;
        while (char.IsAsciiDigit(Next))
        {
            _position++;
        }

        return _position > before;
    }

    private bool Skip(string literal)
    {
        if (!_text.AsSpan(_position).StartsWith(literal, StringComparison.Ordinal))
        {
            return false;
        }

        _position += literal.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private void Expect(char c, string message)
    {
        if (_position >= _text.Length || Next != c)
        {
            throw Failure(message);
        }

        _position++;
    }

    private JsonTextException Failure(string message) => new(_position >= _text.Length ? $"the text ends where {Ending(message)}" : message, _position);

    private static string Ending(string message) => message.Contains("expected", StringComparison.Ordinal) ? message : "it goes on";
}
