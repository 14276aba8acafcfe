namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>The rows of <see cref="PolicyRuleTable"/>, by area.</summary>
internal static class PolicyRuleRows
{
    public static IReadOnlyList<PolicyRule> Channels { get; } =
    [
        DenyList("channels.denyRules", "channels-denied-provider") with { Value = RuleValue.ChannelDenyRules, IsCaseSensitive = true },
    ];

    public static IReadOnlyList<PolicyRule> Mcp { get; } =
    [
        AllowList("mcp.servers.allow", "mcp-unapproved-server") with { IsCaseSensitive = true },
        DenyList("mcp.servers.deny", "mcp-denied-server") with { IsCaseSensitive = true },
    ];

    public static IReadOnlyList<PolicyRule> Models { get; } =
    [
        AllowList("models.providers.allow", "models-unapproved-provider") with { Value = RuleValue.ModelProviders },
        DenyList("models.providers.deny", "models-denied-provider") with { Value = RuleValue.ModelProviders },
    ];

    public static IReadOnlyList<PolicyRule> Network { get; } =
    [
        RequiresFalse("network.privateNetwork.allow", "network-private-access-enabled"),
    ];

    /// <summary>From contract P08.</summary>
    public static IReadOnlyList<PolicyRule> Routing { get; } =
    [
        RequiresTrue("routing.requireBindings", "routing-bindings-required"),
        RequiresTrue("routing.requireConfiguredChannels", "routing-binding-channel-unconfigured"),
        Rule("routing.probes", Strictness.RoutingProbes, RuleValue.RoutingProbes, "routing-agent-mismatch", "routing-match-kind-mismatch"),
    ];

    /// <summary>From contract P04.</summary>
    public static IReadOnlyList<PolicyRule> IngressSession { get; } =
    [
        Rule("ingress.session.requireDmScope", Strictness.OrderedWord, RuleValue.Word, "ingress-dm-scope-unapproved") with
        {
            Order = PolicyWords.DmScopes,
        },
    ];

    /// <summary>From contract P02.</summary>
    public static IReadOnlyList<PolicyRule> Gateway { get; } =
    [
        RequiresFalse("gateway.exposure.allowNonLoopbackBind", "gateway-non-loopback-bind"),
        RequiresFalse("gateway.exposure.allowTailscaleFunnel", "gateway-tailscale-funnel"),
        RequiresTrue("gateway.auth.requireAuth", "gateway-auth-disabled"),
        RequiresTrue("gateway.auth.requireExplicitRateLimit", "gateway-rate-limit-missing"),
        RequiresFalse("gateway.controlUi.allowInsecure", "gateway-control-ui-insecure"),
        RequiresFalse("gateway.remote.allow", "gateway-remote-enabled"),
        DenyList("gateway.http.denyEndpoints", "gateway-http-endpoint-enabled") with { Allowed = PolicyWords.HttpEndpoints, IsCaseSensitive = true },
        RequiresTrue("gateway.http.requireUrlAllowlists", "gateway-http-url-fetch-unrestricted"),
    ];

    /// <summary>From contract P07.</summary>
    public static IReadOnlyList<PolicyRule> GatewayNodes { get; } =
    [
        DenyList("gateway.nodes.denyCommands", "gateway-node-command-denied") with { IsCaseSensitive = true },
    ];

    /// <summary>From contract P02.</summary>
    public static IReadOnlyList<PolicyRule> AgentWorkspace { get; } =
    [
        AllowList("agents.workspace.allowedAccess", "agents-workspace-access-denied") with
        {
            Allowed = PolicyWords.WorkspaceAccess,
            Selector = ScopeSelector.Agents,
        },
        DenyList("agents.workspace.denyTools", "agents-tool-not-denied") with
        {
            Allowed = PolicyWords.WorkspaceTools,
            Selector = ScopeSelector.Agents,
        },
    ];

    /// <summary>From contract P03.</summary>
    public static IReadOnlyList<PolicyRule> ToolPosture { get; } =
    [
        AllowList("tools.profiles.allow", "tools-profile-unapproved") with { Allowed = PolicyWords.ToolProfiles, Selector = ScopeSelector.Agents },
        RequiresTrue("tools.fs.requireWorkspaceOnly", "tools-fs-workspace-only-required") with { Selector = ScopeSelector.Agents },
        AllowList("tools.exec.allowSecurity", "tools-exec-security-unapproved") with
        {
            Allowed = PolicyWords.ExecSecurity,
            Selector = ScopeSelector.Agents,
        },
        AllowList("tools.exec.requireAsk", "tools-exec-ask-unapproved") with { Allowed = PolicyWords.ExecAsk, Selector = ScopeSelector.Agents },
        AllowList("tools.exec.allowHosts", "tools-exec-host-unapproved") with { Allowed = PolicyWords.ExecHosts, Selector = ScopeSelector.Agents },
        RequiresFalse("tools.elevated.allow", "tools-elevated-enabled") with { Selector = ScopeSelector.Agents },
        Rule("tools.alsoAllow.expected", Strictness.SameList, RuleValue.Texts, "tools-also-allow-missing", "tools-also-allow-unexpected") with
        {
            Selector = ScopeSelector.Agents,
        },
        DenyList("tools.denyTools", "tools-required-deny-missing") with { Value = RuleValue.Tools, Selector = ScopeSelector.Agents },
    ];

    /// <summary>Until contract P07.</summary>
    public static PolicyRule ToolMetadata { get; } = DenyList(
        "tools.requireMetadata", "tools-missing-risk-level", "tools-missing-sensitivity-token", "tools-missing-owner") with
    {
        Allowed = PolicyWords.ToolMetadata,
    };

    /// <summary>From contract P08: declarations that were left in the former file are a violation.</summary>
    public static PolicyRule ToolMetadataInAgentsFile { get; } = ToolMetadata with
    {
        CheckIds = ["policy/tools-md-migration-required", .. ToolMetadata.CheckIds],
    };

    /// <summary>From contract P04.</summary>
    public static IReadOnlyList<PolicyRule> Sandbox { get; } =
    [
        AllowList("sandbox.requireMode", "sandbox-mode-unapproved") with { Allowed = PolicyWords.SandboxModes, Selector = ScopeSelector.Agents },
        AllowList("sandbox.allowBackends", "sandbox-backend-unapproved") with { Selector = ScopeSelector.Agents },
        RequiresTrue("sandbox.containers.denyHostNetwork", "sandbox-container-host-network-denied") with { Selector = ScopeSelector.Agents },
        RequiresTrue("sandbox.containers.denyContainerNamespaceJoin", "sandbox-container-namespace-join-denied") with
        {
            Selector = ScopeSelector.Agents,
        },
        RequiresTrue("sandbox.containers.requireReadOnlyMounts", "sandbox-container-mount-mode-required") with { Selector = ScopeSelector.Agents },
        RequiresTrue("sandbox.containers.denyContainerRuntimeSocketMounts", "sandbox-container-runtime-socket-mount") with
        {
            Selector = ScopeSelector.Agents,
        },
        RequiresTrue("sandbox.containers.denyUnconfinedProfiles", "sandbox-container-unconfined-profile") with { Selector = ScopeSelector.Agents },
        RequiresTrue("sandbox.browser.requireCdpSourceRange", "sandbox-browser-cdp-source-range-missing") with { Selector = ScopeSelector.Agents },
    ];

    /// <summary>From contract P04.</summary>
    public static IReadOnlyList<PolicyRule> IngressChannels { get; } =
    [
        AllowList("ingress.channels.allowDmPolicies", "ingress-dm-policy-unapproved") with
        {
            Allowed = PolicyWords.DmPolicies,
            Selector = ScopeSelector.Channels,
        },
        RequiresTrue("ingress.channels.denyOpenGroups", "ingress-open-groups-denied") with { Selector = ScopeSelector.Channels },
        RequiresTrue("ingress.channels.requireMentionInGroups", "ingress-group-mention-required") with { Selector = ScopeSelector.Channels },
    ];

    /// <summary>Contracts P05 to P07.</summary>
    public static PolicyRule Redaction { get; } =
        RequiresTrue("dataHandling.sensitiveLogging.requireRedaction", "data-handling-redaction-disabled");

    /// <summary>From contract P08: redaction cannot be switched off, so nothing violates the rule.</summary>
    public static PolicyRule RedactionByInvariant { get; } = Redaction with { CheckIds = [] };

    /// <summary>From contract P05.</summary>
    public static IReadOnlyList<PolicyRule> DataHandling { get; } =
    [
        RequiresTrue("dataHandling.telemetry.denyContentCapture", "data-handling-telemetry-content-capture"),
        RequiresTrue("dataHandling.retention.requireSessionMaintenance", "data-handling-session-retention-not-enforced"),
        RequiresTrue("dataHandling.memory.denySessionTranscriptIndexing", "data-handling-session-transcript-memory-enabled") with
        {
            Selector = ScopeSelector.Agents,
        },
    ];

    /// <summary>From contract P02.</summary>
    public static IReadOnlyList<PolicyRule> Secrets { get; } =
    [
        RequiresTrue("secrets.requireManagedProviders", "secrets-unmanaged-provider"),
        DenyList("secrets.denySources", "secrets-denied-provider-source"),
        RequiresFalse("secrets.allowInsecureProviders", "secrets-insecure-provider"),
    ];

    /// <summary>From contract P06.</summary>
    public static IReadOnlyList<PolicyRule> ExecApprovals { get; } =
    [
        RequiresTrue("execApprovals.requireFile", "exec-approvals-missing"),
        AllowList("execApprovals.defaults.allowSecurity", "exec-approvals-default-security-unapproved") with { Allowed = PolicyWords.ExecSecurity },
        AllowList("execApprovals.agents.allowSecurity", "exec-approvals-agent-security-unapproved") with
        {
            Allowed = PolicyWords.ExecSecurity,
            Selector = ScopeSelector.Agents,
        },
        RequiresFalse("execApprovals.agents.allowAutoAllowSkills", "exec-approvals-auto-allow-skills-enabled") with
        {
            Selector = ScopeSelector.Agents,
        },
        Rule(
            "execApprovals.agents.allowlist.expected",
            Strictness.SameList,
            RuleValue.ExecApprovals,
            "exec-approvals-allowlist-missing",
            "exec-approvals-allowlist-unexpected") with
        {
            HoldsForEach = false,
            IsCaseSensitive = true,
            Selector = ScopeSelector.Agents,
        },
    ];

    /// <summary>From contract P02.</summary>
    public static IReadOnlyList<PolicyRule> Auth { get; } =
    [
        DenyList("auth.profiles.requireMetadata", "auth-profile-invalid-metadata") with { Allowed = PolicyWords.AuthMetadata },
        AllowList("auth.profiles.allowModes", "auth-profile-unapproved-mode") with { Allowed = PolicyWords.AuthModes },
    ];

    private static PolicyRule RequiresTrue(string path, params string[] checks) => Rule(path, Strictness.RequiresTrue, RuleValue.Boolean, checks);

    private static PolicyRule RequiresFalse(string path, params string[] checks) => Rule(path, Strictness.RequiresFalse, RuleValue.Boolean, checks);

    private static PolicyRule AllowList(string path, params string[] checks) =>
        Rule(path, Strictness.AllowListSubset, RuleValue.Texts, checks) with { EmptyListIsOff = true };

    private static PolicyRule DenyList(string path, params string[] checks) => Rule(path, Strictness.DenyListSuperset, RuleValue.Texts, checks);

    private static PolicyRule Rule(string path, Strictness strictness, RuleValue value, params string[] checks) =>
        new(path, strictness, value) { CheckIds = [.. checks.Select(static c => $"policy/{c}")] };
}
