using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Json;

/// <summary>
/// Reads JSON as <c>JSON.parse</c> of Node.js 24 does: the same texts pass, with the same values and the same errors. Each node knows
/// its place in the text. Of a key that stands more than once the last value counts.
/// </summary>
public sealed class JsonReader
{
    private readonly SourceText _source;
    private readonly JsonCursor _cursor;
    private readonly Stack<Json5Container> _open = [];
    private int _values;

    private JsonReader(SourceText source)
    {
        _source = source;
        _cursor = new JsonCursor(source.Text);
    }

    /// <exception cref="JsonSyntaxException">The text is not JSON.</exception>
    /// <exception cref="Json5LimitException">The text goes beyond <see cref="Json5Limits"/>, which hold for JSON too.</exception>
    public static Node Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new JsonReader(source).ReadDocument();
    }

    private Node ReadDocument()
    {
        var value = ReadValue(key: null);
        while (_open.TryPeek(out var container))
        {
            container.Add(value);
            value = _cursor.TrySkip(',')
                ? ReadValue(ReadKey(container, "Expected double-quoted property name in JSON"))
                : Close(container);
        }

        _cursor.SkipBlanks();
        return _cursor.AtEnd ? value : throw _cursor.Error("Unexpected non-whitespace character after JSON");
    }

    /// <summary>Reads a value that has no values in it, opening the containers around it.</summary>
    private Node ReadValue(SourceSpan? key)
    {
        while (true)
        {
            _cursor.SkipBlanks();
            var start = _cursor.Position;
            if (++_values > Json5Limits.MaximumValues)
            {
                throw new Json5LimitException(Json5Limit.Values, _source, start);
            }

            if (_cursor.Next is not ('{' or '['))
            {
                return ReadScalar(start, key);
            }

            var container = Open(start, key);
            if (_cursor.TrySkip(container.ClosingBracket))
            {
                return End(container);
            }

            key = ReadKey(container, "Expected property name or '}' in JSON");
        }
    }

    private Node ReadScalar(int start, SourceSpan? key)
    {
        switch (_cursor.Next)
        {
            case '"':
                var text = JsonStrings.Read(_cursor);
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

            case '-' or (>= '0' and <= '9'):
                var number = JsonNumbers.Read(_cursor);
                return new NumberNode(number, Written(start, key));

            default:
                throw _cursor.Unexpected();
        }
    }

    private Json5Container Open(int start, SourceSpan? key)
    {
        if (_open.Count == Json5Limits.MaximumDepth)
        {
            throw new Json5LimitException(Json5Limit.Depth, _source, start);
        }

        Json5Container container = _cursor.Next == '{'
            ? new Json5ObjectContainer(start, key, duplicateKeys: [])
            : new Json5ArrayContainer(start, key);
        _open.Push(container);
        _cursor.Advance();
        return container;
    }

    /// <summary>Goes over the closing bracket that must come when no comma does.</summary>
    private Node Close(Json5Container container) => _cursor.TrySkip(container.ClosingBracket)
        ? End(container)
        : throw _cursor.Error(container is Json5ObjectContainer
            ? "Expected ',' or '}' after property value in JSON"
            : "Expected ',' or ']' after array element in JSON");

    private Node End(Json5Container container)
    {
        _open.Pop();
        return container.Build(Written(container.Start, container.Key));
    }

    /// <summary>Reads the key that comes before the next value of an object; an array has none.</summary>
    private SourceSpan? ReadKey(Json5Container container, string complaint)
    {
        if (container is not Json5ObjectContainer members)
        {
            return null;
        }

        _cursor.SkipBlanks();
        if (_cursor.Next != '"')
        {
            throw _cursor.Error(complaint);
        }

        var start = _cursor.Position;
        var name = JsonStrings.Read(_cursor);
        var key = SpanFrom(start);
        members.Begin(name, key);
        return _cursor.TrySkip(':') ? key : throw _cursor.Error("Expected ':' after property name in JSON");
    }

    private WrittenOrigin Written(int start, SourceSpan? key) => new(SpanFrom(start), key);

    private SourceSpan SpanFrom(int start) => new(_source, start, _cursor.Position - start);
}
