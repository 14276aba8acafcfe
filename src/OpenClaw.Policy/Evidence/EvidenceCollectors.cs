namespace OpenClaw.Policy.Evidence;

/// <summary>What a contract observes, by evidence key; what it does not know has no collector.</summary>
internal sealed record EvidenceCollectors
{
    public required IEvidenceCollector Channels { get; init; }

    public required IEvidenceCollector McpServers { get; init; }

    public required IEvidenceCollector ModelProviders { get; init; }

    public required IEvidenceCollector ModelRefs { get; init; }

    public required IEvidenceCollector Network { get; init; }

    public IEvidenceCollector? Ingress { get; init; }

    public IEvidenceCollector? GatewayExposure { get; init; }

    public IEvidenceCollector? AgentWorkspace { get; init; }

    public IEvidenceCollector? DataHandling { get; init; }

    public IEvidenceCollector? ToolPosture { get; init; }

    public IEvidenceCollector? SandboxPosture { get; init; }

    public IEvidenceCollector? Secrets { get; init; }

    public IEvidenceCollector? AuthProfiles { get; init; }

    public IEvidenceCollector? ExecApprovals { get; init; }

    public IEvidenceCollector? Routing { get; init; }

    public required IEvidenceCollector Tools { get; init; }

    /// <summary>The collectors that there are, in the order in which every contract prints their keys.</summary>
    public IEnumerable<IEvidenceCollector> InOrder =>
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
        }.OfType<IEvidenceCollector>();
}
