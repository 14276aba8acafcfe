using static OpenClaw.Policy.Rules.Metadata.PolicyRuleRows;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>
/// The rules that the contracts know, in the order of the real program, which is also the order of what a comparison of two policies
/// reports. A contract that is not named has the table of the one before it.
/// </summary>
internal static class PolicyRuleTable
{
    public static IReadOnlyList<PolicyRule> P01 => field ??= [.. Channels, .. Mcp, .. Models, .. Network, ToolMetadata];

    public static IReadOnlyList<PolicyRule> P02 => field ??=
        [.. Channels, .. Mcp, .. Models, .. Network, .. Gateway, .. AgentWorkspace, ToolMetadata, .. Secrets, .. Auth];

    public static IReadOnlyList<PolicyRule> P03 => field ??=
        [.. Channels, .. Mcp, .. Models, .. Network, .. Gateway, .. AgentWorkspace, .. ToolPosture, ToolMetadata, .. Secrets, .. Auth];

    public static IReadOnlyList<PolicyRule> P04 => field ??=
    [
        .. Channels, .. Mcp, .. Models, .. Network, .. IngressSession, .. Gateway, .. AgentWorkspace, .. ToolPosture, ToolMetadata,
        .. Sandbox, .. IngressChannels, .. Secrets, .. Auth,
    ];

    public static IReadOnlyList<PolicyRule> P05 => field ??=
    [
        .. Channels, .. Mcp, .. Models, .. Network, .. IngressSession, .. Gateway, .. AgentWorkspace, .. ToolPosture, ToolMetadata,
        .. Sandbox, .. IngressChannels, Redaction, .. DataHandling, .. Secrets, .. Auth,
    ];

    public static IReadOnlyList<PolicyRule> P06 => field ??=
    [
        .. Channels, .. Mcp, .. Models, .. Network, .. IngressSession, .. Gateway, .. AgentWorkspace, .. ToolPosture, ToolMetadata,
        .. Sandbox, .. IngressChannels, Redaction, .. DataHandling, .. Secrets, .. ExecApprovals, .. Auth,
    ];

    public static IReadOnlyList<PolicyRule> P07 => field ??=
    [
        .. Channels, .. Mcp, .. Models, .. Network, .. IngressSession, .. Gateway, .. GatewayNodes, .. AgentWorkspace, .. ToolPosture,
        ToolMetadata, .. Sandbox, .. IngressChannels, Redaction, .. DataHandling, .. Secrets, .. ExecApprovals, .. Auth,
    ];

    public static IReadOnlyList<PolicyRule> P08 => field ??=
    [
        .. Channels, .. Mcp, .. Models, .. Network, .. Routing, .. IngressSession, .. Gateway, .. GatewayNodes, .. AgentWorkspace,
        .. ToolPosture, ToolMetadataInAgentsFile, .. Sandbox, .. IngressChannels, RedactionByInvariant, .. DataHandling, .. Secrets,
        .. ExecApprovals, .. Auth,
    ];
}
