using OpenClaw.Policy.Rules.Scopes;

namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>scopes</c> (from contract P03).</summary>
internal static class ScopeShapes
{
    /// <summary>Scopes of agents with <c>agents.workspace</c> and <c>tools</c> (contract P03).</summary>
    public static IReadOnlyList<IShape> OfAgents { get; } =
    [
        new ScopesShape(
        [
            new AnyOfKeysShape(
                ["agentIds"],
                "agentIds",
                "is required for scoped tools or agent workspace policy.",
                "List the runtime agent ids that this named policy scope applies to."),
            new ScopeSelectorShape("agentIds", "agent id", ScopeSelection.Agents.Normalize) { HintName = "runtime agent id", NamesWholePath = false },
            new KeysShape(
                "",
                ["agentIds", "agents", "tools"],
                "is not supported by the agentIds selector.",
                static _ => "Use only agentIds with agents.workspace or tools in this policy scope."),
            .. Agents,
            .. AgentShapes.Workspace,
            .. Tools,
            .. ToolShapes.Posture,
        ]),
        new ScopedStrictnessShape(),
    ];

    /// <summary>With <c>sandbox</c>, and <c>ingress</c> for scopes of channels (contract P04).</summary>
    public static IReadOnlyList<IShape> OfAgentsAndChannels { get; } =
    [
        new ScopesShape(
        [
            .. Selectors,
            .. Selected(["agents", "tools", "sandbox"], "agents.workspace, tools, or sandbox", "agents.workspace, tools, or sandbox"),
            .. Agents,
            .. AgentShapes.Workspace,
            .. Tools,
            .. ToolShapes.Posture,
            .. SandboxShapes.Section,
            .. IngressShapes.Scoped,
        ]),
        new ScopedStrictnessShape(),
    ];

    /// <summary>With <c>dataHandling.memory</c>, and other keys refused (contract P05).</summary>
    public static IReadOnlyList<IShape> WithDataHandling { get; } =
    [
        new ScopesShape(
        [
            .. Selectors,
            .. Selected(
                ["agents", "dataHandling", "tools", "sandbox"],
                "agents.workspace, dataHandling.memory, tools, or sandbox",
                "agents.workspace, dataHandling.memory, tools, or sandbox"),
            .. DataHandlingShapes.Scoped,
            .. Agents,
            .. AgentShapes.ClosedWorkspace,
            .. Tools,
            .. ToolShapes.ClosedPosture,
            .. SandboxShapes.Section,
            .. IngressShapes.ClosedScoped,
        ]),
        new ScopedStrictnessShape(),
    ];

    /// <summary>With <c>execApprovals.agents</c> (from contract P06).</summary>
    public static IReadOnlyList<IShape> WithExecApprovals { get; } =
    [
        new ScopesShape(
        [
            .. Selectors,
            .. Selected(
                ["agents", "dataHandling", "execApprovals", "tools", "sandbox"],
                "agents.workspace, dataHandling.memory, tools, or sandbox",
                "agents.workspace, dataHandling.memory, execApprovals, tools, or sandbox"),
            .. DataHandlingShapes.Scoped,
            .. Agents,
            .. AgentShapes.ClosedWorkspace,
            .. ExecApprovalShapes.Scoped,
            .. Tools,
            .. ToolShapes.ClosedPosture,
            .. SandboxShapes.Section,
            .. IngressShapes.ClosedScoped,
        ]),
        new ScopedStrictnessShape(),
    ];

    private static IEnumerable<IShape> Selectors =>
    [
        new AnyOfKeysShape(
            ["agentIds", "channelIds"],
            "",
            "must define at least one selector.",
            "List agentIds for agent-scoped policy or channelIds for channel-scoped ingress policy."),
        new ScopeSelectorShape("agentIds", "agent id", ScopeSelection.Agents.Normalize),
        new ScopeSelectorShape("channelIds", "channel id", ScopeSelection.Channels.Normalize),
        new SelectedByShape(
            ["ingress"],
            "channelIds",
            "ingress",
            "requires the channelIds selector.",
            "Move global ingress rules to top-level ingress, or list channelIds for channel-scoped ingress policy."),
    ];

    private static IEnumerable<IShape> Agents =>
    [
        new ObjectShape("agents") { Hint = static p => $"Fix {p.PolicyName} so the scoped agents policy section is an object." },
        new KeysShape(
            "agents",
            ["workspace"],
            "is not supported by the agentIds selector.",
            static _ => "Move the rule under agents.workspace or a supported scoped top-level section."),
    ];

    private static IEnumerable<IShape> Tools =>
    [
        new ObjectShape("tools") { Hint = static p => $"Fix {p.PolicyName} so the scoped tools policy overlay is an object." },
        .. ToolShapes.ScopedKeys,
    ];

    /// <param name="agentSections">The sections that need <c>agentIds</c>.</param>
    /// <param name="listed">These sections as the hint names them that asks for <c>agentIds</c>.</param>
    /// <param name="offered">These sections as the hint names them that refuses another key.</param>
    private static IEnumerable<IShape> Selected(IReadOnlyList<string> agentSections, string listed, string offered) =>
    [
        new SelectedByShape(
            agentSections, "agentIds", "", "uses agent-scoped sections without agentIds.", $"List agentIds for {listed} policy sections."),
        new KeysShape(
            "",
            ["agentIds", "channelIds", "ingress", .. agentSections],
            "is not a supported scoped policy section.",
            _ => $"Use agentIds with {offered}, and channelIds with ingress.channels."),
    ];
}
