using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Json5;

/// <summary>
/// Reads JSON5 to the letter of json5 2.2.3, which every OpenClaw release uses: the same texts pass, with the same values and the
/// same errors. Each node knows its place in the text.
/// </summary>
internal sealed class Json5Reader
{
    private readonly SourceText _source;
    private readonly Json5Cursor _cursor;
    private readonly List<DuplicateKey> _duplicateKeys = [];
    private int _depth;
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
        var root = ReadValue(null);
        _cursor.SkipBlanks();
        return _cursor.AtEnd ? root : throw _cursor.Unexpected();
    }

    private Node ReadValue(SourceSpan? key)
    {
        _cursor.SkipBlanks();
        var start = _cursor.Position;
        if (++_values > Json5Limits.MaximumValues)
        {
            throw new Json5LimitException(Json5Limit.Values, start);
        }

        switch (_cursor.Next)
        {
            case '{':
                return ReadObject(start, key);

            case '[':
                return ReadArray(start, key);

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

    private ObjectNode ReadObject(int start, SourceSpan? key)
    {
        Enter(start);
        var members = new ObjectNodeBuilder();
        while (!TryClose('}'))
        {
            ReadMember(members);
            ReadSeparator('}');
        }

        return members.Build(Written(start, key));
    }

    private void ReadMember(ObjectNodeBuilder members)
    {
        var start = _cursor.Position;
        var name = Json5Keys.Read(_cursor);
        var key = SpanFrom(start);
        _cursor.SkipBlanks();
        _cursor.Expect(':');
        var value = ReadValue(key);
        if (members.Get(name)?.Origin is WrittenOrigin { Key: { } earlier })
        {
            _duplicateKeys.Add(new DuplicateKey(name, earlier, key));
        }

        members.Set(name, value);
    }

    private ArrayNode ReadArray(int start, SourceSpan? key)
    {
        Enter(start);
        var items = new List<Node>();
        while (!TryClose(']'))
        {
            items.Add(ReadValue(null));
            ReadSeparator(']');
        }

        return new ArrayNode(items.ToArray(), Written(start, key));
    }

    private void Enter(int start)
    {
        if (++_depth > Json5Limits.MaximumDepth)
        {
            throw new Json5LimitException(Json5Limit.Depth, start);
        }

        _cursor.Advance();
    }

    /// <summary>Goes to the next item or member, or over the bracket that ends them.</summary>
    private bool TryClose(char bracket)
    {
        _cursor.SkipBlanks();
        if (_cursor.Next != bracket)
        {
            return false;
        }

        _cursor.Advance();
        _depth--;
        return true;
    }

    /// <summary>Goes over the comma after an item or member; a closing bracket may stand in its place.</summary>
    private void ReadSeparator(char bracket)
    {
        _cursor.SkipBlanks();
        if (_cursor.Next != bracket)
        {
            _cursor.Expect(',');
        }
    }

    private WrittenOrigin Written(int start, SourceSpan? key) => new(SpanFrom(start), key);

    private SourceSpan SpanFrom(int start) => new(_source, start, _cursor.Position - start);
}
