namespace OpenClaw.Policy.Rules;

/// <summary>The sections of the policy that a contract judges; a section that it does not know is absent.</summary>
internal sealed record PolicySections
{
    public required IPolicySection Channels { get; init; }

    public required IPolicySection Mcp { get; init; }

    public required IPolicySection Models { get; init; }

    public required IPolicySection Network { get; init; }

    public IPolicySection? Routing { get; init; }

    public IPolicySection? Ingress { get; init; }

    public IPolicySection? Gateway { get; init; }

    public IPolicySection? AgentWorkspace { get; init; }

    public IPolicySection? ToolPosture { get; init; }

    public IPolicySection? Sandbox { get; init; }

    public IPolicySection? DataHandling { get; init; }

    public IPolicySection? Secrets { get; init; }

    public IPolicySection? AuthProfiles { get; init; }

    public IPolicySection? ExecApprovals { get; init; }

    /// <summary>The form of <c>auth.profiles.requireMetadata</c>, which every contract reports apart from the other rules on profiles.</summary>
    public IPolicySection? AuthMetadata { get; init; }

    public required IPolicySection ToolMetadata { get; init; }

    /// <summary>The sections that there are, in the order in which every contract reports their findings.</summary>
    public IEnumerable<IPolicySection> InOrder =>
        new[]
        {
            Channels,
            Mcp,
            Models,
            Network,
            Routing,
            Ingress,
            Gateway,
            AgentWorkspace,
            ToolPosture,
            Sandbox,
            DataHandling,
            Secrets,
            AuthProfiles,
            ExecApprovals,
            AuthMetadata,
            ToolMetadata,
        }.OfType<IPolicySection>();
}
