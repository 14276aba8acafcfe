namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>mcp.servers</c> and <c>models.providers</c>: an allow list and a deny list of names.</summary>
internal static class AccessListShapes
{
    public static IReadOnlyList<IShape> Mcp { get; } = [new ObjectShape("mcp")];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedMcp { get; } = [.. Mcp, Unsupported.In("mcp", "servers", "MCP")];

    public static IReadOnlyList<IShape> McpServers { get; } = [new ObjectShape("mcp.servers"), .. Lists("mcp.servers", "MCP server id")];

    public static IReadOnlyList<IShape> ClosedMcpServers { get; } =
        [new ObjectShape("mcp.servers"), Keys("mcp.servers"), .. Lists("mcp.servers", "MCP server id")];

    public static IReadOnlyList<IShape> Models { get; } =
    [
        new ObjectShape("models"),
        new ObjectShape("models.providers"),
        .. Lists("models.providers", "model provider id"),
    ];

    public static IReadOnlyList<IShape> ClosedModels { get; } =
    [
        new ObjectShape("models"),
        Unsupported.In("models", "providers", "model"),
        new ObjectShape("models.providers"),
        Keys("models.providers"),
        .. Lists("models.providers", "model provider id"),
    ];

    private static KeysShape Keys(string property) => new(
        property,
        ["allow", "deny"],
        "is not supported in policy.",
        p => $"Remove {p.Property} or use {property}.allow or {property}.deny.");

    private static IEnumerable<IShape> Lists(string property, string valueName)
    {
        var text = ListText.Of(valueName) with
        {
            EntryDemand = "must be a non-empty string.",
            EntryHint = p => $"Fix {p.PolicyName} so each {p.Property} entry is a {valueName}.",
        };
        return [new ListShape($"{property}.allow", text), new ListShape($"{property}.deny", text)];
    }
}
