using OpenClaw.Policy.Evidence.Gateway;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Agents;
using OpenClaw.Policy.Rules.Approvals;

namespace OpenClaw.Policy.Releases;

/// <summary>What the contracts judge, each as the one before it with its differences.</summary>
internal static class ContractSections
{
    // Sections that are asked twice: whether evidence is wanted, and what is wrong with it.
    public static GatewayRules Gateway => field ??= new(nodeCommands: null);

    public static GatewayRules GatewayWithNodes => field ??= new(GatewayNodeCommands.OfNodes);

    public static GatewayRules GatewayWithNodesCommands => field ??= new(GatewayNodeCommands.OfNodesCommands);

    public static AgentWorkspaceRules UnscopedAgentWorkspace => field ??= new(hasScopes: false);

    public static AgentWorkspaceRules AgentWorkspace => field ??= new(hasScopes: true);

    public static ToolPostureRules ToolPosture => field ??= new();

    public static SandboxRules Sandbox => field ??= new();

    public static PolicySections P01 => field ??= new()
    {
        Channels = new ChannelRules(),
        Mcp = new McpRules(),
        Models = new ModelRules(),
        Network = new NetworkRules(),
        ToolMetadata = new ToolMetadataRules(),
    };

    public static PolicySections P02 => field ??= P01 with
    {
        Gateway = Gateway,
        AgentWorkspace = UnscopedAgentWorkspace,
        Secrets = new SecretRules(),
        AuthProfiles = new AuthProfileRules(),
        AuthMetadata = new AuthMetadataRules(),
    };

    public static PolicySections P03 => field ??= P02 with
    {
        AgentWorkspace = AgentWorkspace,
        ToolPosture = ToolPosture,
    };

    public static PolicySections P04 => field ??= P03 with
    {
        Ingress = new IngressRules(),
        Sandbox = Sandbox,
    };

    public static PolicySections P05 => field ??= P04 with
    {
        DataHandling = new DataHandlingRules(),
    };

    public static PolicySections P06 => field ??= P05 with
    {
        ExecApprovals = new ExecApprovalRules(),
    };

    public static PolicySections P07 => field ??= P06 with
    {
        Gateway = GatewayWithNodes,
    };

    public static PolicySections P08 => field ??= P07 with
    {
        Routing = new RoutingRules(),
        Gateway = GatewayWithNodesCommands,
    };
}
