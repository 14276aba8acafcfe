using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Json5;

/// <summary>An array whose end has not been read yet.</summary>
internal sealed class Json5ArrayContainer(int start, SourceSpan? key) : Json5Container(start, key)
{
    private readonly List<Node> _items = [];

    public override char ClosingBracket => ']';

    public override void Add(Node value) => _items.Add(value);

    public override ArrayNode Build(WrittenOrigin origin) => new(_items.ToArray(), origin);
}
