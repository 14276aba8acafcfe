using System.Diagnostics.CodeAnalysis;

namespace OpenClaw.Policy.Nodes;

/// <summary>
/// A JSON object. Its members stand in the order of ECMAScript's OrdinaryOwnPropertyKeys (ECMA-262, section 10.1.11.1): keys
/// that are array indexes first, ascending, then the others in the order in which they were first written. No key occurs twice.
/// </summary>
public sealed class ObjectNode : Node
{
    /// <summary>Up to this many members a linear search beats a dictionary, and most objects are smaller.</summary>
    private const int LinearSearchLimit = 8;

    private readonly Member[] _members;
    private Dictionary<string, Node>? _byName;

    internal ObjectNode(Member[] members, Origin? origin)
        : base(origin) => _members = members;

    public static ObjectNode Empty { get; } = new([], null);

    public IReadOnlyList<Member> Members => _members;

    /// <summary>The value of a member, or null when the object has no such member.</summary>
    public Node? this[string name] => TryGet(name, out var value) ? value : null;

    public bool TryGet(string name, [NotNullWhen(true)] out Node? value)
    {
        if (_members.Length > LinearSearchLimit)
        {
            _byName ??= _members.ToDictionary(static m => m.Name, static m => m.Value, StringComparer.Ordinal);
            return _byName.TryGetValue(name, out value);
        }

        foreach (var member in _members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                value = member.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public override ObjectNode WithOrigin(Origin? origin) => new(_members, origin);
}
