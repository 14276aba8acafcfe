using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.AgentWorkspace;
using OpenClaw.Policy.Evidence.Approvals;
using OpenClaw.Policy.Evidence.DataHandling;
using OpenClaw.Policy.Evidence.Gateway;
using OpenClaw.Policy.Evidence.Ingress;
using OpenClaw.Policy.Evidence.Routing;
using OpenClaw.Policy.Evidence.Sandbox;
using OpenClaw.Policy.Evidence.Secrets;
using OpenClaw.Policy.Evidence.ToolPosture;
using OpenClaw.Policy.Evidence.Tools;
using OpenClaw.Policy.Repair.Automatic;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Agents;
using OpenClaw.Policy.Rules.Approvals;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Shapes.Sections;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Releases;

/// <summary>
/// The policy contracts P01 to P11, each as the one before it with its differences.
/// </summary>
internal static class PolicyContracts
{
    private static readonly GatewayRules Gateway = new(nodeCommands: null);
    private static readonly GatewayRules GatewayWithNodes = new(GatewayNodeCommands.OfNodes);
    private static readonly GatewayRules GatewayWithNodesCommands = new(GatewayNodeCommands.OfNodesCommands);
    private static readonly AgentWorkspaceRules UnscopedAgentWorkspace = new(hasScopes: false);
    private static readonly AgentWorkspaceRules AgentWorkspace = new(hasScopes: true);
    private static readonly ToolPostureRules ToolPosture = new();
    private static readonly SandboxRules Sandbox = new();

    // First in use: 2026.5.20.
    public static PolicyContract P01 => field ??= new()
    {
        Id = "P01",
        Rules = PolicyRuleTable.P01,
        CheckIds = ContractChecks.Of(1),
        Evidence = new()
        {
            Channels = EvidenceMember.Always(new ChannelCollector()),
            McpServers = EvidenceMember.Always(new McpServerCollector()),
            ModelProviders = EvidenceMember.Always(new ModelProviderCollector()),
            ModelRefs = EvidenceMember.Always(new ModelRefCollector()),
            Network = EvidenceMember.Always(new NetworkCollector()),
            Tools = EvidenceMember.When(ToolMetadataRules.IsMentioned, new ToolCollector()),
        },
        Sections = new()
        {
            Channels = new ChannelRules(),
            Mcp = new McpRules(),
            Models = new ModelRules(),
            Network = new NetworkRules(),
            ToolMetadata = new ToolMetadataRules(),
        },
        Shapes = new()
        {
            ToolsContainer = ToolShapes.LegacyContainer,
            Channels = ChannelShapes.Section,
            Mcp = AccessListShapes.Mcp,
            McpServers = AccessListShapes.McpServers,
            Models = AccessListShapes.Models,
            Network = NetworkShapes.Section,
            ChannelDenyRules = ChannelShapes.DenyRules,
        },
        Repairs = RepairTable.P01,
        ToolDeclarations = new ToolsMdDeclarations(),
        MapsProviderAliases = true,
    };

    // First in use: 2026.5.22.
    public static PolicyContract P02 => field ??= P01 with
    {
        Id = "P02",
        Evidence = P01.Evidence with
        {
            GatewayExposure = EvidenceMember.When(Gateway.IsMentioned, new GatewayCollector(GatewayControlUi.WithDeviceSwitches)),
            AgentWorkspace = EvidenceMember.When(UnscopedAgentWorkspace.IsMentioned, new AgentWorkspaceCollector()),
            Secrets = EvidenceMember.When(SecretRules.IsMentioned, new SecretCollector(SecretDialect.WithTextMarkers)),
            AuthProfiles = EvidenceMember.When(AuthProfileRules.IsMentioned, new AuthProfileCollector()),
        },
        Sections = P01.Sections with
        {
            Gateway = Gateway,
            AgentWorkspace = UnscopedAgentWorkspace,
            Secrets = new SecretRules(),
            AuthProfiles = new AuthProfileRules(),
            AuthMetadata = new AuthMetadataRules(),
        },
        ToolNames = new()
        {
            Groups = ToolGroups.P02,
            Aliases = new Dictionary<string, string>(StringComparer.Ordinal) { ["bash"] = "exec", ["apply-patch"] = "apply_patch" },
            GroupsInheritMembers = true,
        },
        Rules = PolicyRuleTable.P02,
        Shapes = P01.Shapes with
        {
            Secrets = SecretsShapes.Section,
            Auth = AuthShapes.Section,
            Gateway = GatewayShapes.Section,
            Agents = AgentShapes.Section,
        },
        KeepsIndexSegments = true,
        CheckIds = ContractChecks.Of(2),
    };

    // First in use: 2026.5.26.
    public static PolicyContract P03 => field ??= P02 with
    {
        Id = "P03",
        Evidence = P02.Evidence with
        {
            AgentWorkspace = EvidenceMember.When(AgentWorkspace.IsMentioned, new AgentWorkspaceCollector()),
            ToolPosture = EvidenceMember.When(ToolPosture.IsMentioned, new ToolPostureCollector()),
        },
        Sections = P02.Sections with
        {
            AgentWorkspace = AgentWorkspace,
            ToolPosture = ToolPosture,
        },
        ToolNames = P02.ToolNames with { Groups = ToolGroups.P03 },
        Rules = PolicyRuleTable.P03,
        Shapes = P02.Shapes with
        {
            ToolPosture = ToolShapes.Posture,
            Scopes = ScopeShapes.OfAgents,
        },
        CheckIds = ContractChecks.Of(3),
    };

    // First in use: 2026.5.28.
    public static PolicyContract P04 => field ??= P03 with
    {
        Id = "P04",
        RefusesWatchInterval = true,
        Evidence = P03.Evidence with
        {
            Ingress = EvidenceMember.When(
                IngressRules.IsMentioned, new IngressCollector(ImplicitAccounts.WithServiceAccountRef, new LegacyGroupContainers())),
            SandboxPosture = EvidenceMember.When(Sandbox.IsMentioned, new SandboxPostureCollector()),
        },
        Sections = P03.Sections with
        {
            Ingress = new IngressRules(),
            Sandbox = Sandbox,
        },
        ContainerBackends = ["docker"],
        Rules = PolicyRuleTable.P04,
        Shapes = P03.Shapes with
        {
            Sandbox = SandboxShapes.Section,
            Ingress = IngressShapes.Section,
            Scopes = ScopeShapes.OfAgentsAndChannels,
        },
        CheckIds = ContractChecks.Of(4),
        MapsProviderAliases = false,
    };

    // First in use: 2026.6.5.
    public static PolicyContract P05 => field ??= P04 with
    {
        Id = "P05",
        Evidence = P04.Evidence with
        {
            DataHandling = EvidenceMember.When(
                DataHandlingRules.IsMentioned, new DataHandlingCollector(LoggingRedaction.OfSetting, LegacySessionMemory.Of)),
        },
        Sections = P04.Sections with
        {
            DataHandling = new DataHandlingRules(),
        },
        Rules = PolicyRuleTable.P05,
        Shapes = P04.Shapes with
        {
            Document = DocumentShapes.Closed,
            ToolsContainer = ToolShapes.Container,
            ToolPosture = ToolShapes.ClosedPosture,
            Channels = ChannelShapes.ClosedSection,
            Mcp = AccessListShapes.ClosedMcp,
            DataHandling = DataHandlingShapes.Section,
            McpServers = AccessListShapes.ClosedMcpServers,
            Models = AccessListShapes.ClosedModels,
            Network = NetworkShapes.ClosedSection,
            Secrets = SecretsShapes.ClosedSection,
            Auth = AuthShapes.ClosedSection,
            Ingress = IngressShapes.ClosedSection,
            Gateway = GatewayShapes.ClosedSection,
            Agents = AgentShapes.ClosedSection,
            Scopes = ScopeShapes.WithDataHandling,
            ChannelDenyRules = ChannelShapes.ClosedDenyRules,
        },
        CheckIds = ContractChecks.Of(5),
    };

    // First in use: 2026.6.9.
    public static PolicyContract P06 => field ??= P05 with
    {
        Id = "P06",
        Evidence = P05.Evidence with
        {
            ExecApprovals = EvidenceMember.When(ExecApprovalRules.IsMentioned, new ExecApprovalCollector()),
        },
        Sections = P05.Sections with
        {
            ExecApprovals = new ExecApprovalRules(),
        },
        Rules = PolicyRuleTable.P06,
        ComparesStrictestScope = true,
        Shapes = P05.Shapes with
        {
            Document = DocumentShapes.WithExecApprovals,
            ExecApprovals = ExecApprovalShapes.Section,
            Scopes = ScopeShapes.WithExecApprovals,
        },
        CheckIds = ContractChecks.Of(6),
    };

    // First in use: 2026.7.1.
    public static PolicyContract P07 => field ??= P06 with
    {
        Id = "P07",
        Evidence = P06.Evidence with
        {
            GatewayExposure = EvidenceMember.When(
                GatewayWithNodes.IsMentioned, new GatewayCollector(GatewayControlUi.WithDeviceSwitches, GatewayNodeCommands.OfNodes)),
        },
        Sections = P06.Sections with
        {
            Gateway = GatewayWithNodes,
        },
        Rules = PolicyRuleTable.P07,
        FixRecommendations = Findings.Fixes.FixRecommendations.P07,
        Repairs = RepairTable.P07,
        Shapes = P06.Shapes with
        {
            Gateway = GatewayShapes.ClosedSectionWithNodes,
        },
        CheckIds = ContractChecks.Of(7),
    };

    // First in use: 2026.8.1.
    public static PolicyContract P08 => field ??= P07 with
    {
        Id = "P08",
        Evidence = P07.Evidence with
        {
            Ingress = EvidenceMember.When(
                IngressRules.IsMentioned, new IngressCollector(ImplicitAccounts.WithoutServiceAccountRef, new GroupContainers())),
            GatewayExposure = EvidenceMember.When(
                GatewayWithNodesCommands.IsMentioned,
                new GatewayCollector(GatewayControlUi.WithDeviceIdentity, GatewayNodeCommands.OfNodesCommands)),
            DataHandling = EvidenceMember.When(
                DataHandlingRules.IsMentioned, new DataHandlingCollector(LoggingRedaction.Invariant, SessionMemory.Of)),
            Secrets = EvidenceMember.When(SecretRules.IsMentioned, new SecretCollector(SecretDialect.WithStore)),
            Routing = Routing(RouteFallback.SoleAgent),
        },
        Sections = P07.Sections with
        {
            Routing = new RoutingRules(),
            Gateway = GatewayWithNodesCommands,
        },
        ToolNames = P07.ToolNames with { Groups = ToolGroups.P08 },
        ContainerBackends = ["docker", "podman"],
        HasExecMode = true,
        Rules = PolicyRuleTable.P08,
        FixRecommendations = Findings.Fixes.FixRecommendations.P08,
        Repairs = RepairTable.P08,
        Shapes = P07.Shapes with
        {
            Document = DocumentShapes.WithRouting,
            Routing = RoutingShapes.Section,
        },
        CheckIds = ContractChecks.Of(8),
        ToolDeclarations = new AgentsMdDeclarations(),
        HasAgentEntries = true,
        KeepsApprovalsInDatabase = true,
    };

    // First in use: 2026.9.3.
    public static PolicyContract P09 => field ??= P08 with
    {
        Id = "P09",
        ToolNames = new()
        {
            Groups = ToolGroups.P09,
            Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["bash"] = "exec",
                ["apply-patch"] = "apply_patch",
                ["cron"] = "automations",
            },
        },
    };

    // First in use: 2026.9.5.
    public static PolicyContract P10 => field ??= P09 with
    {
        Id = "P10",
        Evidence = P09.Evidence with
        {
            Routing = Routing(RouteFallback.SystemAgent),
        },
        ToolNames = P09.ToolNames with { Groups = ToolGroups.P10 },
    };

    // First in use: 2026.9.6.
    public static PolicyContract P11 => field ??= P10 with
    {
        Id = "P11",
        ToolNames = P10.ToolNames with { Groups = ToolGroups.P11 },
    };

    private static EvidenceMember Routing(RouteFallback fallback) =>
        new(new RoutingCollector(fallback), static context => RoutingRules.AreJudged(context.Policy, context.Contract));
}
