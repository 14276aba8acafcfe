using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Json5;

/// <summary>
/// Reads JSON5 to the letter of json5 2.2.3, which every OpenClaw release uses: the same texts pass, with the same values and the
/// same errors. Each node knows its place in the text.
/// </summary>
public sealed class Json5Reader
{
    private readonly SourceText _source;
    private readonly Json5Cursor _cursor;
    private readonly Stack<Json5Container> _open = [];
    private readonly List<DuplicateKey> _duplicateKeys = [];
    private int _values;

    private Json5Reader(SourceText source)
    {
        _source = source;
        _cursor = new Json5Cursor(source.Text);
    }

    /// <exception cref="Json5SyntaxException">The text is not JSON5.</exception>
    /// <exception cref="Json5LimitException">The text goes beyond <see cref="Json5Limits"/>.</exception>
    public static Json5Document Read(SourceText source)
    {
        var reader = new Json5Reader(source);
        var root = reader.ReadDocument();
        return new Json5Document(root, reader._duplicateKeys);
    }

    private Node ReadDocument()
    {
        var value = ReadScalarOrOpen(null);
        while (_open.TryPeek(out var container))
        {
            if (value is not null)
            {
                container.Add(value);
                SkipComma(container);
            }

            value = TryClose(container) ?? ReadScalarOrOpen(ReadKey(container));
        }

        _cursor.SkipBlanks();
        return value is not null && _cursor.AtEnd ? value : throw _cursor.Unexpected();
    }

    /// <summary>Reads a scalar, or opens the container that begins here and gives null.</summary>
    private Node? ReadScalarOrOpen(SourceSpan? key)
    {
        _cursor.SkipBlanks();
        var start = _cursor.Position;
        if (++_values > Json5Limits.MaximumValues)
        {
            throw new Json5LimitException(Json5Limit.Values, _source, start);
        }

        switch (_cursor.Next)
        {
            case '{':
                Open(new Json5ObjectContainer(start, key, _duplicateKeys));
                return null;

            case '[':
                Open(new Json5ArrayContainer(start, key));
                return null;

            case '"' or '\'':
                var text = Json5Strings.Read(_cursor);
                return new StringNode(text, Written(start, key));

            case 'n':
                _cursor.Expect("null");
                return new NullNode(Written(start, key));

            case 't':
                _cursor.Expect("true");
                return new BooleanNode(true, Written(start, key));

            case 'f':
                _cursor.Expect("false");
                return new BooleanNode(false, Written(start, key));

            default:
                var number = Json5Numbers.Read(_cursor);
                return new NumberNode(number, Written(start, key));
        }
    }

    private void Open(Json5Container container)
    {
        if (_open.Count == Json5Limits.MaximumDepth)
        {
            throw new Json5LimitException(Json5Limit.Depth, _source, container.Start);
        }

        _open.Push(container);
        _cursor.Advance();
    }

    /// <summary>Gives the innermost container when its closing bracket comes next, else null.</summary>
    private Node? TryClose(Json5Container container)
    {
        _cursor.SkipBlanks();
        if (_cursor.Next != container.ClosingBracket)
        {
            return null;
        }

        _cursor.Advance();
        _open.Pop();
        return container.Build(Written(container.Start, container.Key));
    }

    /// <summary>Goes over the comma after a value; a closing bracket may stand in its place.</summary>
    private void SkipComma(Json5Container container)
    {
        _cursor.SkipBlanks();
        if (_cursor.Next != container.ClosingBracket)
        {
            _cursor.Expect(',');
        }
    }

    /// <summary>Reads the key that comes before the next value of an object; an array has none.</summary>
    private SourceSpan? ReadKey(Json5Container container)
    {
        if (container is not Json5ObjectContainer members)
        {
            return null;
        }

        var start = _cursor.Position;
        var name = Json5Keys.Read(_cursor);
        var key = SpanFrom(start);
        members.Begin(name, key);
        _cursor.SkipBlanks();
        _cursor.Expect(':');
        return key;
    }

    private WrittenOrigin Written(int start, SourceSpan? key) => new(SpanFrom(start), key);

    private SourceSpan SpanFrom(int start) => new(_source, start, _cursor.Position - start);
}
