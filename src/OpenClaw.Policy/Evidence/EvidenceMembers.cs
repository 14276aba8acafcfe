namespace OpenClaw.Policy.Evidence;

/// <summary>What a contract observes, by evidence key; what it does not know is absent.</summary>
internal sealed record EvidenceMembers
{
    public required EvidenceMember Channels { get; init; }

    public required EvidenceMember McpServers { get; init; }

    public required EvidenceMember ModelProviders { get; init; }

    public required EvidenceMember ModelRefs { get; init; }

    public required EvidenceMember Network { get; init; }

    public EvidenceMember? Ingress { get; init; }

    public EvidenceMember? GatewayExposure { get; init; }

    public EvidenceMember? AgentWorkspace { get; init; }

    public EvidenceMember? DataHandling { get; init; }

    public EvidenceMember? ToolPosture { get; init; }

    public EvidenceMember? SandboxPosture { get; init; }

    public EvidenceMember? Secrets { get; init; }

    public EvidenceMember? AuthProfiles { get; init; }

    public EvidenceMember? ExecApprovals { get; init; }

    public EvidenceMember? Routing { get; init; }

    public required EvidenceMember Tools { get; init; }

    /// <summary>The members that there are, in the order in which every contract prints their keys.</summary>
    public IEnumerable<EvidenceMember> InOrder =>
        new[]
        {
            Channels,
            McpServers,
            ModelProviders,
            ModelRefs,
            Network,
            Ingress,
            GatewayExposure,
            AgentWorkspace,
            DataHandling,
            ToolPosture,
            SandboxPosture,
            Secrets,
            AuthProfiles,
            ExecApprovals,
            Routing,
            Tools,
        }.OfType<EvidenceMember>();
}
