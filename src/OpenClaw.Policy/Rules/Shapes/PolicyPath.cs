using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A place in a policy in its two spellings.</summary>
/// <param name="Property">With dots, as messages print it: <c>mcp.servers</c>.</param>
internal sealed record PolicyPath(string Property)
{
    private readonly string[] _names = Property.Split('.');

    /// <summary>With slashes, as addresses hold it: <c>mcp/servers</c>.</summary>
    public string Address { get; } = Property.Replace('.', '/');

    /// <summary>What stands there, or null when nothing does or a step on the way is not an object.</summary>
    public Node? Find(Node policy) => policy.Find(_names);
}
