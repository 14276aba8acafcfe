using System.Diagnostics.CodeAnalysis;

namespace OpenClaw.Policy.Alignment.Json;

/// <summary>
/// An object whose members keep the order in which they were first set. As in Python, a key that stands twice has the later value at the
/// earlier place.
/// </summary>
public sealed class JsonObject : JsonValue
{
    /// <summary>Below this many members a search from the front is faster than a table.</summary>
    private const int TableFrom = 9;

    private readonly List<JsonMember> _members = [];
    private Dictionary<string, int>? _places;

    public JsonObject()
    {
    }

    public JsonObject(IEnumerable<KeyValuePair<string, JsonValue>> members)
    {
        foreach (var (name, value) in members)
        {
            Set(name, value);
        }
    }

    /// <summary>The members in their order.</summary>
    public IReadOnlyList<JsonMember> Members => _members;

    public override bool IsTrue => _members.Count > 0;

    /// <summary>The value of a key, or null when there is none.</summary>
    public JsonValue? this[string name] => Place(name) is var place and >= 0 ? _members[place].Value : null;

    /// <summary>Sets the value of a key. A key that is there keeps its place.</summary>
    public void Set(string name, JsonValue value, int keyStart = -1)
    {
        var place = Place(name);
        if (place >= 0)
        {
            _members[place] = new(name, value, keyStart);
            return;
        }

        _places?.Add(name, _members.Count);
        _members.Add(new(name, value, keyStart));
    }

    public bool Contains(string name) => Place(name) >= 0;

    /// <summary>The text of a key, or null when there is none or it is no string.</summary>
    public string? Text(string name) => (this[name] as JsonString)?.Value;

    public bool TryGet(string name, [NotNullWhen(true)] out JsonValue? value) => (value = this[name]) is not null;

    private int Place(string name)
    {
        if (_members.Count < TableFrom)
        {
            for (var i = 0; i < _members.Count; i++)
            {
                if (_members[i].Name == name)
                {
                    return i;
                }
            }

            return -1;
        }

        _places ??= _members.Select(static (m, i) => (m.Name, i)).ToDictionary(static p => p.Name, static p => p.i, StringComparer.Ordinal);
        return _places.GetValueOrDefault(name, -1);
    }
}
