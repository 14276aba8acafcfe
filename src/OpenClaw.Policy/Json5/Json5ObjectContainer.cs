using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Json5;

/// <summary>An object whose end has not been read yet.</summary>
internal sealed class Json5ObjectContainer(int start, SourceSpan? key, List<DuplicateKey> duplicateKeys) : Json5Container(start, key)
{
    private readonly ObjectNodeBuilder _members = new();
    private string _name = string.Empty;

    public override char ClosingBracket => '}';

    /// <summary>Sets the key that the next value belongs to.</summary>
    public void Begin(string name, SourceSpan key)
    {
        _name = name;
        if (_members.Get(name)?.Origin is WrittenOrigin { Key: { } earlier })
        {
            duplicateKeys.Add(new DuplicateKey(name, earlier, key));
        }
    }

    public override void Add(Node value) => _members.Set(_name, value);

    public override ObjectNode Build(WrittenOrigin origin) => _members.Build(origin);
}
