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
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Approvals;

namespace OpenClaw.Policy.Releases;

/// <summary>What the contracts observe, each as the one before it with its differences.</summary>
internal static class ContractEvidence
{
    public static EvidenceMembers P01 => field ??= new()
    {
        Channels = EvidenceMember.Always(new ChannelCollector()),
        McpServers = EvidenceMember.Always(new McpServerCollector()),
        ModelProviders = EvidenceMember.Always(new ModelProviderCollector()),
        ModelRefs = EvidenceMember.Always(new ModelRefCollector()),
        Network = EvidenceMember.Always(new NetworkCollector()),
        Tools = EvidenceMember.When(ToolMetadataRules.IsMentioned, new ToolCollector()),
    };

    public static EvidenceMembers P02 => field ??= P01 with
    {
        GatewayExposure = EvidenceMember.When(ContractSections.Gateway.IsMentioned, new GatewayCollector(GatewayControlUi.WithDeviceSwitches)),
        AgentWorkspace = EvidenceMember.When(ContractSections.UnscopedAgentWorkspace.IsMentioned, new AgentWorkspaceCollector()),
        Secrets = EvidenceMember.When(SecretRules.IsMentioned, new SecretCollector(SecretDialect.WithTextMarkers)),
        AuthProfiles = EvidenceMember.When(AuthProfileRules.IsMentioned, new AuthProfileCollector()),
    };

    public static EvidenceMembers P03 => field ??= P02 with
    {
        AgentWorkspace = EvidenceMember.When(ContractSections.AgentWorkspace.IsMentioned, new AgentWorkspaceCollector()),
        ToolPosture = EvidenceMember.When(ContractSections.ToolPosture.IsMentioned, new ToolPostureCollector()),
    };

    public static EvidenceMembers P04 => field ??= P03 with
    {
        Ingress = EvidenceMember.When(
            IngressRules.IsMentioned, new IngressCollector(ImplicitAccounts.WithServiceAccountRef, new LegacyGroupContainers())),
        SandboxPosture = EvidenceMember.When(ContractSections.Sandbox.IsMentioned, new SandboxPostureCollector()),
    };

    public static EvidenceMembers P05 => field ??= P04 with
    {
        DataHandling = EvidenceMember.When(
            DataHandlingRules.IsMentioned, new DataHandlingCollector(LoggingRedaction.OfSetting, LegacySessionMemory.Of)),
    };

    public static EvidenceMembers P06 => field ??= P05 with
    {
        ExecApprovals = EvidenceMember.When(ExecApprovalRules.IsMentioned, new ExecApprovalCollector()),
    };

    public static EvidenceMembers P07 => field ??= P06 with
    {
        GatewayExposure = EvidenceMember.When(
            ContractSections.GatewayWithNodes.IsMentioned, new GatewayCollector(GatewayControlUi.WithDeviceSwitches, GatewayNodeCommands.OfNodes)),
    };

    public static EvidenceMembers P08 => field ??= P07 with
    {
        Ingress = EvidenceMember.When(
            IngressRules.IsMentioned, new IngressCollector(ImplicitAccounts.WithoutServiceAccountRef, new GroupContainers())),
        GatewayExposure = EvidenceMember.When(
            ContractSections.GatewayWithNodesCommands.IsMentioned,
            new GatewayCollector(GatewayControlUi.WithDeviceIdentity, GatewayNodeCommands.OfNodesCommands)),
        DataHandling = EvidenceMember.When(
            DataHandlingRules.IsMentioned, new DataHandlingCollector(LoggingRedaction.Invariant, SessionMemory.Of)),
        Secrets = EvidenceMember.When(SecretRules.IsMentioned, new SecretCollector(SecretDialect.WithStore)),
        Routing = Routing(RouteFallback.SoleAgent),
    };

    public static EvidenceMembers P10 => field ??= P08 with
    {
        Routing = Routing(RouteFallback.SystemAgent),
    };

    private static EvidenceMember Routing(RouteFallback fallback) =>
        new(new RoutingCollector(fallback), static context => RoutingRules.AreJudged(context.Policy, context.Contract));
}
