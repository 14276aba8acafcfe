namespace OpenClaw.Policy.Findings.Fixes;

/// <summary>What OpenClaw recommends to do about a finding of each check. The texts are part of the printed report, not of a hash.</summary>
internal static class FixRecommendations
{
    /// <summary>Contract P07.</summary>
    public static IReadOnlyDictionary<string, FixRecommendation> P07 => field ??= Table(Common, BeforeP08);

    /// <summary>From contract P08 on.</summary>
    public static IReadOnlyDictionary<string, FixRecommendation> P08 => field ??= Table(Common, FromP08);

    private static KeyValuePair<string, FixRecommendation>[] Common =>
    [
        Row("policy-jsonc-missing", FixClass.Manual, "Restore or author the approved policy artifact.", null),
        Row("policy-jsonc-invalid", FixClass.Manual, "Repair the policy JSONC syntax or schema.", null),
        Row("policy-hash-mismatch", FixClass.Manual, "Restore the approved artifact or update the expected hash after review.", null, "plugins.entries.policy.config.expectedHash"),
        Row("attestation-hash-mismatch", FixClass.Manual, "Review the current attestation and update accepted hashes after approval.", null, "plugins.entries.policy.config.expectedAttestationHash"),
        Row("channels-denied-provider", FixClass.Automatic, "Disable product-managed channels matching the denied provider.", "channels.denyRules", "channels"),
        Row("mcp-denied-server", FixClass.ReviewRequired, "Remove or disable the denied MCP server.", "mcp.servers.deny", "mcp.servers"),
        Row("mcp-unapproved-server", FixClass.ReviewRequired, "Remove the unapproved MCP server or select an approved replacement.", "mcp.servers.allow", "mcp.servers"),
        Row("models-denied-provider", FixClass.ReviewRequired, "Remove the model provider or switch references to an approved provider.", "models.providers.deny", "models"),
        Row("models-unapproved-provider", FixClass.ReviewRequired, "Select an approved model provider.", "models.providers.allow", "models"),
        Row("network-private-access-enabled", FixClass.ReviewRequired, "Disable the concrete private-network access opt-in.", "network.privateNetwork.allow", "network"),
        Row("ingress-dm-policy-unapproved", FixClass.ReviewRequired, "Set channel DM policy to an allowed value.", "ingress.channels.allowDmPolicies", "channels"),
        Row("ingress-dm-scope-unapproved", FixClass.ReviewRequired, "Move session DM scope to the required or stricter ordered value.", "ingress.session.requireDmScope", "ingress"),
        Row("ingress-open-groups-denied", FixClass.Automatic, "Disable product-managed open group ingress.", "ingress.channels.denyOpenGroups", "channels"),
        Row("ingress-group-mention-required", FixClass.Automatic, "Require mention in product-managed group channels.", "ingress.channels.requireMentionInGroups", "channels"),
        Row("gateway-non-loopback-bind", FixClass.ReviewRequired, "Set gateway bind address to loopback when remote exposure is not intended.", "gateway.exposure.allowNonLoopbackBind", "gateway.bind"),
        Row("gateway-auth-disabled", FixClass.Manual, "Configure token, password, or trusted-proxy auth.", "gateway.auth.requireAuth", "gateway.auth"),
        Row("gateway-rate-limit-missing", FixClass.ReviewRequired, "Add explicit gateway auth rate limits from product defaults.", "gateway.auth.requireExplicitRateLimit", "gateway.auth.rateLimit"),
        Row("gateway-control-ui-insecure", FixClass.Automatic, "Disable the insecure Control UI toggle.", "gateway.controlUi.allowInsecure", "gateway.controlUi"),
        Row("gateway-tailscale-funnel", FixClass.ReviewRequired, "Disable Tailscale funnel or serve exposure.", "gateway.exposure.allowTailscaleFunnel", "tailscale"),
        Row("gateway-remote-enabled", FixClass.Automatic, "Disable product-managed remote gateway mode.", "gateway.remote.allow", "gateway.remote"),
        Row("gateway-http-endpoint-enabled", FixClass.Automatic, "Disable denied Gateway HTTP endpoints.", "gateway.http.denyEndpoints", "gateway.http"),
        Row("gateway-http-url-fetch-unrestricted", FixClass.Manual, "Add URL allowlists for each URL-fetch input.", "gateway.http.requireUrlAllowlists", "gateway.http"),
        Row("agents-workspace-access-denied", FixClass.ReviewRequired, "Set agent workspace access to an allowed mode.", "agents.workspace.allowedAccess", "agents"),
        Row("agents-tool-not-denied", FixClass.Automatic, "Merge required built-in workspace tool denies.", "agents.workspace.denyTools", "agents"),
        Row("tools-profile-unapproved", FixClass.ReviewRequired, "Set the tool profile to an allowed profile.", "tools.profiles.allow", "tools.profile"),
        Row("tools-fs-workspace-only-required", FixClass.ReviewRequired, "Set workspace-only filesystem posture when required assets remain readable.", "tools.fs.requireWorkspaceOnly", "tools.fs.workspaceOnly"),
        Row("tools-exec-security-unapproved", FixClass.ReviewRequired, "Set exec security to an allowed value.", "tools.exec.allowSecurity", "tools.exec.security"),
        Row("tools-exec-ask-unapproved", FixClass.ReviewRequired, "Set exec ask mode to an allowed value.", "tools.exec.requireAsk", "tools.exec.ask"),
        Row("tools-exec-host-unapproved", FixClass.ReviewRequired, "Move exec host to an allowed host mode.", "tools.exec.allowHosts", "tools.exec.host"),
        Row("tools-elevated-enabled", FixClass.Automatic, "Set tools elevated mode to disabled.", "tools.elevated.allow", "tools.elevated.enabled"),
        Row("tools-also-allow-missing", FixClass.ReviewRequired, "Add expected alsoAllow entries only when policy intentionally grants them.", "tools.alsoAllow.expected", "tools.alsoAllow"),
        Row("tools-also-allow-unexpected", FixClass.ReviewRequired, "Remove unexpected alsoAllow entries.", "tools.alsoAllow.expected", "tools.alsoAllow"),
        Row("sandbox-mode-unapproved", FixClass.ReviewRequired, "Set sandbox mode to an allowed value.", "sandbox.requireMode", "sandbox.mode"),
        Row("sandbox-backend-unapproved", FixClass.ReviewRequired, "Choose an approved sandbox backend that is installed.", "sandbox.allowBackends", "sandbox.backend"),
        Row("sandbox-container-posture-unobservable", FixClass.Unsupported, "Add observable container posture evidence before patching.", null),
        Row("sandbox-container-host-network-denied", FixClass.ReviewRequired, "Disable container host networking.", "sandbox.containers.denyHostNetwork", "sandbox.containers"),
        Row("sandbox-container-namespace-join-denied", FixClass.ReviewRequired, "Disable joining container namespaces.", "sandbox.containers.denyContainerNamespaceJoin", "sandbox.containers"),
        Row("sandbox-container-mount-mode-required", FixClass.ReviewRequired, "Change required mounts to read-only.", "sandbox.containers.requireReadOnlyMounts", "sandbox.containers"),
        Row("sandbox-container-runtime-socket-mount", FixClass.ReviewRequired, "Remove container runtime socket binds.", "sandbox.containers.denyContainerRuntimeSocketMounts", "sandbox.containers"),
        Row("sandbox-container-unconfined-profile", FixClass.ReviewRequired, "Remove unconfined container profiles.", "sandbox.containers.denyUnconfinedProfiles", "sandbox.containers"),
        Row("sandbox-browser-cdp-source-range-missing", FixClass.Manual, "Add an explicit browser CDP source range.", "sandbox.browser.requireCdpSourceRange", "agents.sandbox.browser"),
        Row("data-handling-telemetry-content-capture", FixClass.Automatic, "Disable telemetry content capture.", "dataHandling.telemetry.denyContentCapture", "diagnostics.otel.captureContent"),
        Row("data-handling-session-retention-not-enforced", FixClass.ReviewRequired, "Set session maintenance to enforced mode.", "dataHandling.retention.requireSessionMaintenance", "session.maintenance.mode"),
        Row("data-handling-session-transcript-memory-enabled", FixClass.ReviewRequired, "Disable transcript indexing for the affected agent scope.", "dataHandling.memory.denySessionTranscriptIndexing", "memory"),
        Row("secrets-unmanaged-provider", FixClass.Manual, "Migrate the secret to a managed provider.", "secrets.requireManagedProviders", "secrets"),
        Row("secrets-denied-provider-source", FixClass.ReviewRequired, "Move the secret out of the denied source.", "secrets.denySources", "secrets"),
        Row("secrets-insecure-provider", FixClass.ReviewRequired, "Remove insecure provider overrides.", "secrets.allowInsecureProviders", "secrets"),
        Row("auth-profile-invalid-metadata", FixClass.Manual, "Add required provider and mode metadata to auth profiles.", "auth.profiles.requireMetadata", "auth.profiles"),
        Row("auth-profile-unapproved-mode", FixClass.Manual, "Change auth mode and credentials through the auth owner flow.", "auth.profiles.allowModes", "auth.profiles"),
        Row("exec-approvals-missing", FixClass.Manual, "Restore an attributable exec-approvals evidence file.", "execApprovals.requireFile", "exec-approvals.json"),
        Row("exec-approvals-invalid", FixClass.Manual, "Repair the exec approvals evidence artifact.", null),
        Row("exec-approvals-default-security-unapproved", FixClass.Manual, "Update reviewed default approval evidence or policy.", "execApprovals.defaults.allowSecurity", "exec-approvals.json"),
        Row("exec-approvals-agent-security-unapproved", FixClass.Manual, "Update reviewed agent approval evidence or policy.", "execApprovals.agents.allowSecurity", "exec-approvals.json"),
        Row("exec-approvals-auto-allow-skills-enabled", FixClass.ReviewRequired, "Disable auto-allow skills in the approval owner surface.", "execApprovals.agents.allowAutoAllowSkills", "exec-approvals.json"),
        Row("exec-approvals-allowlist-missing", FixClass.Manual, "Add expected approval patterns through approval review.", "execApprovals.agents.allowlist.expected", "exec-approvals.json"),
        Row("exec-approvals-allowlist-unexpected", FixClass.Manual, "Remove unexpected approval patterns through approval review.", "execApprovals.agents.allowlist.expected", "exec-approvals.json"),
        Row("tools-missing-risk-level", FixClass.Manual, "Add tool risk metadata in the owning tool declaration.", "tools.requireMetadata", "tools"),
        Row("tools-unknown-risk-level", FixClass.Manual, "Use a supported tool risk level.", "tools.requireMetadata", "tools"),
        Row("tools-missing-sensitivity-token", FixClass.Manual, "Add tool sensitivity metadata in the owning tool declaration.", "tools.requireMetadata", "tools"),
        Row("tools-missing-owner", FixClass.Manual, "Add owner metadata in the owning tool declaration.", "tools.requireMetadata", "tools"),
        Row("tools-unknown-sensitivity-token", FixClass.Manual, "Use a supported tool sensitivity token.", "tools.requireMetadata", "tools"),
    ];

    private static KeyValuePair<string, FixRecommendation>[] BeforeP08 =>
    [
        Row("gateway-node-command-denied", FixClass.ReviewRequired, "Add the command to gateway node denyCommands or update policy after review.", "gateway.nodes.denyCommands", "gateway.nodes.denyCommands"),
        Row("tools-required-deny-missing", FixClass.Automatic, "Merge required built-in deny tool classes.", "tools.denyTools", "tools.deny", "agents.list[].tools.deny"),
        Row("data-handling-redaction-disabled", FixClass.Automatic, "Set sensitive logging to a redacting mode.", "dataHandling.sensitiveLogging.requireRedaction", "logging.redactSensitive"),
    ];

    private static KeyValuePair<string, FixRecommendation>[] FromP08 =>
    [
        Row("tools-md-migration-required", FixClass.Manual, "Run openclaw doctor --fix to migrate governed tool declarations into AGENTS.md.", "tools.requireMetadata"),
        Row("routing-bindings-required", FixClass.ReviewRequired, "Add an intentional channel route binding or revise the policy after review.", "routing.requireBindings", "bindings"),
        Row("routing-binding-channel-unconfigured", FixClass.ReviewRequired, "Correct the binding channel or configure the intended channel after review.", "routing.requireConfiguredChannels", "bindings", "channels"),
        Row("routing-agent-mismatch", FixClass.ReviewRequired, "Review binding precedence and the expected agent before changing message delivery.", "routing.probes", "bindings"),
        Row("routing-match-kind-mismatch", FixClass.ReviewRequired, "Restore the intended binding specificity or approve the new match kind.", "routing.probes", "bindings"),
        Row("gateway-node-command-denied", FixClass.ReviewRequired, "Add the command to gateway node denyCommands or update policy after review.", "gateway.nodes.denyCommands", "gateway.nodes.commands.deny"),
        Row("tools-required-deny-missing", FixClass.Automatic, "Merge required built-in deny tool classes.", "tools.denyTools", "tools.deny", "agents.entries.<id>.tools.deny"),
    ];

    private static Dictionary<string, FixRecommendation> Table(params KeyValuePair<string, FixRecommendation>[][] rows) =>
        rows.SelectMany(static r => r).ToDictionary(StringComparer.Ordinal);

    private static KeyValuePair<string, FixRecommendation> Row(
        string check, FixClass fixClass, string summary, string? policyPath, params string[] configTargets) =>
        new($"policy/{check}", new FixRecommendation(fixClass, summary, policyPath?.Split('.'), configTargets.Length == 0 ? null : configTargets));
}
