namespace OpenClaw.Policy.Nodes;

/// <summary>
/// Collects the members of an object as assignments do in JavaScript: a key that is set again keeps its first place and takes
/// the last value.
/// </summary>
public sealed class ObjectNodeBuilder
{
    private readonly List<Member> _members = [];
    private Dictionary<string, int>? _index;
    private bool _hasArrayIndex;

    /// <summary>From this many members on a dictionary finds a key that is set again.</summary>
    private const int IndexThreshold = 8;

    public ObjectNodeBuilder()
    {
    }

    /// <summary>Starts with the members of another object.</summary>
    public ObjectNodeBuilder(ObjectNode source)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach (var member in source.Members)
        {
            Set(member.Name, member.Value);
        }
    }

    public int Count => _members.Count;

    public bool Contains(string name) => Find(name) >= 0;

    public Node? Get(string name) => Find(name) is var i and >= 0 ? _members[i].Value : null;

    public ObjectNodeBuilder Set(string name, Node value)
    {
        var i = Find(name);
        if (i >= 0)
        {
            _members[i] = new Member(name, value);
            return this;
        }

        _index?.Add(name, _members.Count);
        _members.Add(new Member(name, value));
        _hasArrayIndex |= ArrayIndex.TryParse(name, out _);
        return this;
    }

    public ObjectNodeBuilder Set(string name, string value) => Set(name, new StringNode(value));

    /// <summary>Sets a text that was made of one of the config.</summary>
    public ObjectNodeBuilder Set(string name, string value, Origin? origin) => Set(name, new StringNode(value, origin));

    public ObjectNodeBuilder Set(string name, bool value) => Set(name, new BooleanNode(value));

    public ObjectNodeBuilder Set(string name, double value) => Set(name, new NumberNode(value));

    /// <summary>Sets a member only when there is a value, as an object spread over a condition does in JavaScript.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">Its text.</param>
    /// <param name="origin">Of the text of the config that it was made of; null for none.</param>
    public ObjectNodeBuilder SetIfPresent(string name, string? value, Origin? origin = null) => value is null ? this : Set(name, value, origin);

    public bool Remove(string name)
    {
        var i = Find(name);
        if (i < 0)
        {
            return false;
        }

        _members.RemoveAt(i);
        _index = null;
        return true;
    }

    public ObjectNode Build(Origin? origin = null)
    {
        if (!_hasArrayIndex)
        {
            return new ObjectNode([.. _members], origin);
        }

        // Stable by construction: OrderBy keeps the written order of what compares equal.
        var ordered = _members.OrderBy(static m => ArrayIndex.TryParse(m.Name, out var n) ? n : long.MaxValue);
        return new ObjectNode([.. ordered], origin);
    }

    private int Find(string name)
    {
        if (_members.Count < IndexThreshold)
        {
            return FindLinear(name);
        }

        if (_index is null)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _members.Count; i++)
            {
                _index.Add(_members[i].Name, i);
            }
        }

        return _index.TryGetValue(name, out var found) ? found : -1;
    }

    private int FindLinear(string name)
    {
        for (var i = 0; i < _members.Count; i++)
        {
            if (string.Equals(_members[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
