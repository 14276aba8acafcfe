namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A path of keys in a policy, or below one of its scopes: <c>mcp.servers</c>. Empty for the place itself.</summary>
internal sealed record PolicyPath(string Property)
{
    /// <summary>The keys, outermost first.</summary>
    public IReadOnlyList<string> Keys { get; } = Property.Length == 0 ? [] : Property.Split('.');

    public static implicit operator PolicyPath(string property) => new(property);
}
