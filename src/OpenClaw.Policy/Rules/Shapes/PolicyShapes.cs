namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>
/// What a policy document must look like in a contract, by section; a section that the contract does not know has no shapes. Of what is
/// listed in <see cref="InOrder"/> only the first issue is reported. Sections that judge their rules only when these are well formed
/// use their own list here; lists that only a section reports stand at the end.
/// </summary>
internal sealed record PolicyShapes
{
    /// <summary>The keys of the document.</summary>
    public IReadOnlyList<IShape> Document { get; init; } = [];

    /// <summary>The object <c>tools</c> itself.</summary>
    public required IReadOnlyList<IShape> ToolsContainer { get; init; }

    /// <summary>The posture rules below <c>tools</c>.</summary>
    public IReadOnlyList<IShape> ToolPosture { get; init; } = [];

    public required IReadOnlyList<IShape> Channels { get; init; }

    public required IReadOnlyList<IShape> Mcp { get; init; }

    public IReadOnlyList<IShape> DataHandling { get; init; } = [];

    public required IReadOnlyList<IShape> McpServers { get; init; }

    public required IReadOnlyList<IShape> Models { get; init; }

    public required IReadOnlyList<IShape> Network { get; init; }

    public IReadOnlyList<IShape> Secrets { get; init; } = [];

    public IReadOnlyList<IShape> Auth { get; init; } = [];

    public IReadOnlyList<IShape> ExecApprovals { get; init; } = [];

    public IReadOnlyList<IShape> Sandbox { get; init; } = [];

    public IReadOnlyList<IShape> Ingress { get; init; } = [];

    public IReadOnlyList<IShape> Gateway { get; init; } = [];

    public IReadOnlyList<IShape> Routing { get; init; } = [];

    public IReadOnlyList<IShape> Agents { get; init; } = [];

    public IReadOnlyList<IShape> Scopes { get; init; } = [];

    /// <summary>What the document's containers must look like, in the order in which the real program looks at them.</summary>
    public IReadOnlyList<IShape> InOrder =>
    [
        .. Document,
        .. ToolsContainer,
        .. ToolPosture,
        .. Channels,
        .. Mcp,
        .. DataHandling,
        .. McpServers,
        .. Models,
        .. Network,
        .. Secrets,
        .. Auth,
        .. ExecApprovals,
        .. Sandbox,
        .. Ingress,
        .. Gateway,
        .. Routing,
        .. Agents,
        .. Scopes,
    ];

    /// <summary>The entries of <c>channels.denyRules</c>, which the section reports.</summary>
    public required IReadOnlyList<IShape> ChannelDenyRules { get; init; }
}
