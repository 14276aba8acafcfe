using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Json5;

/// <summary>An object or array whose end has not been read yet.</summary>
/// <param name="start">The offset of its opening bracket.</param>
/// <param name="key">The key of the member that it is the value of; null for an item or the root.</param>
internal abstract class Json5Container(int start, SourceSpan? key)
{
    public int Start { get; } = start;

    public SourceSpan? Key { get; } = key;

    public abstract char ClosingBracket { get; }

    public abstract void Add(Node value);

    public abstract Node Build(WrittenOrigin origin);
}
