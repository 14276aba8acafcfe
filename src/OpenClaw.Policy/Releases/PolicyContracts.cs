using OpenClaw.Policy.Evidence.Tools;
using OpenClaw.Policy.Repair.Automatic;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Shapes.Sections;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Releases;

/// <summary>
/// The policy contracts P01 to P11, each as the one before it with its differences.
/// </summary>
internal static class PolicyContracts
{
    // First in use: 2026.5.20.
    public static PolicyContract P01 => field ??= new()
    {
        Id = "P01",
        Rules = PolicyRuleTable.P01,
        CheckIds = ContractChecks.Of(1),
        Evidence = ContractEvidence.P01,
        Sections = ContractSections.P01,
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
        Evidence = ContractEvidence.P02,
        Sections = ContractSections.P02,
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
        Evidence = ContractEvidence.P03,
        Sections = ContractSections.P03,
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
        Evidence = ContractEvidence.P04,
        Sections = ContractSections.P04,
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
        Evidence = ContractEvidence.P05,
        Sections = ContractSections.P05,
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
        Evidence = ContractEvidence.P06,
        Sections = ContractSections.P06,
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
        Evidence = ContractEvidence.P07,
        Sections = ContractSections.P07,
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
        Evidence = ContractEvidence.P08,
        Sections = ContractSections.P08,
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
        Evidence = ContractEvidence.P10,
        ToolNames = P09.ToolNames with { Groups = ToolGroups.P10 },
    };

    // First in use: 2026.9.6.
    public static PolicyContract P11 => field ??= P10 with
    {
        Id = "P11",
        ToolNames = P10.ToolNames with { Groups = ToolGroups.P11 },
    };
}
