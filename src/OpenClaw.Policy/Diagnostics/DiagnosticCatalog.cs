namespace OpenClaw.Policy.Diagnostics;

/// <summary>
/// Every code. A new check is a new row here, a page of the same name and its logic in its section's file.
/// </summary>
/// <remarks>
/// Reserved blocks: 0001-0049 inputs, 0050-0089 the gate's own running, 0090-0099 host; 1001-1009 policy document, 1010-1019 channels,
/// 1020-1029 mcp, 1030-1039 models, 1040-1049 network, 1050-1059 routing, 1060-1079 ingress, 1080-1109 gateway, 1110-1119
/// agents.workspace, 1120-1149 tool posture, 1150-1159 tool metadata, 1160-1189 sandbox, 1190-1199 dataHandling, 1200-1219 secrets,
/// 1220-1239 execApprovals, 1240-1249 auth; 2001-2009 hash locks, 2010-2099 trusted ref and weakening; 3xxx alignment; 4xxx
/// governance; 9001-9099 notes that never fail a build by themselves.
/// </remarks>
public static class DiagnosticCatalog
{
    /// <summary>Where the project is published.</summary>
    public const string ProjectUri = "https://github.com/openclaw-policy-build/openclaw-policy-build";

    /// <summary>Where the pages are published. A code's page is this text, the code and <c>.md</c>.</summary>
    public const string PageBase = ProjectUri + "/blob/main/docs/diagnostics/";

    /// <summary>Each row adds itself as it is made, so it must stand before them; <see cref="All"/> must stand behind them.</summary>
    private static readonly List<DiagnosticDescriptor> Rows = [];

    public static readonly DiagnosticDescriptor ConfigNotFound = CouldNotLook("OCP0001", "ConfigNotFound", "No openclaw.json was found");
    public static readonly DiagnosticDescriptor ConfigUnreadable = CouldNotLook("OCP0002", "ConfigUnreadable", "The OpenClaw config, or a file that it includes, cannot be read");
    public static readonly DiagnosticDescriptor ConfigInvalid = CouldNotLook("OCP0003", "ConfigInvalid", "The OpenClaw config is not valid for the release", "policy/config-invalid");
    public static readonly DiagnosticDescriptor PolicyMissing = CouldNotLook("OCP0004", "PolicyMissing", "The policy file is missing", "policy/policy-jsonc-missing", severity: Severity.Warning);
    public static readonly DiagnosticDescriptor PolicyUnreadable = CouldNotLook("OCP0005", "PolicyUnreadable", "The policy file cannot be read");
    public static readonly DiagnosticDescriptor PolicyUnparseable = CouldNotLook("OCP0006", "PolicyUnparseable", "The policy file is not JSON5", "policy/policy-jsonc-invalid");
    public static readonly DiagnosticDescriptor EvidenceUnreadable = CouldNotLook("OCP0007", "EvidenceUnreadable", "A file that holds evidence cannot be read");
    public static readonly DiagnosticDescriptor PolicySwitchedOff = CouldNotLook("OCP0008", "PolicySwitchedOff", "The config switches the policy plugin off");
    public static readonly DiagnosticDescriptor NothingToCheck = CouldNotLook("OCP0009", "NothingToCheck", "The policy holds no rule");
    public static readonly DiagnosticDescriptor WorkspaceNotFound = CouldNotLook("OCP0010", "WorkspaceNotFound", "The workspace folder does not exist");
    public static readonly DiagnosticDescriptor OutsideRoot = CouldNotLook("OCP0011", "OutsideRoot", "A file lies outside the folders that may be read");
    public static readonly DiagnosticDescriptor LimitExceeded = CouldNotLook("OCP0012", "LimitExceeded", "An input is larger or deeper than the limit");
    public static readonly DiagnosticDescriptor UncoveredText = CouldNotLook("OCP0013", "UncoveredText", "A text lies outside the characters whose order is known");
    public static readonly DiagnosticDescriptor UnknownRelease = CouldNotLook("OCP0014", "UnknownRelease", "The OpenClaw release is not supported");
    public static readonly DiagnosticDescriptor ReleaseNotStated = CouldNotLook("OCP0015", "ReleaseNotStated", "Hashes are pinned but the OpenClaw release is not stated");
    public static readonly DiagnosticDescriptor UnknownAgent = CouldNotLook("OCP0016", "UnknownAgent", "The agent is not configured");
    public static readonly DiagnosticDescriptor InputChanged = CouldNotLook("OCP0017", "InputChanged", "An input changed while it was being checked");
    public static readonly DiagnosticDescriptor ReleaseFails = CouldNotLook("OCP0018", "ReleaseFails", "The OpenClaw release itself fails on this input");
    public static readonly DiagnosticDescriptor ComparedPolicyUnreadable = CouldNotLook("OCP0019", "ComparedPolicyUnreadable", "A policy that is to be compared cannot be read or is not JSON5", "policy/policy-conformance-invalid");
    public static readonly DiagnosticDescriptor GitNotInstalled = CouldNotLook("OCP0020", "GitNotInstalled", "The commit to compare with cannot be read: there is no git that can be used");
    public static readonly DiagnosticDescriptor NoRepository = CouldNotLook("OCP0021", "NoRepository", "The commit to compare with cannot be read: there is no git repository");
    public static readonly DiagnosticDescriptor BaseNotFound = CouldNotLook("OCP0022", "BaseNotFound", "The commit to compare with is not in this clone");
    public static readonly DiagnosticDescriptor CloneIncomplete = CouldNotLook("OCP0023", "CloneIncomplete", "The clone lacks a commit or file that the comparison needs");
    public static readonly DiagnosticDescriptor GitFailed = CouldNotLook("OCP0024", "GitFailed", "git failed, or took too long");
    public static readonly DiagnosticDescriptor ReleaseContradicted = CouldNotLook("OCP0025", "ReleaseContradicted", "The config states another OpenClaw release when that release reads it");
    public static readonly DiagnosticDescriptor FolderReplacedByRepository = CouldNotLook("OCP0026", "FolderReplacedByRepository", "A repository lies where the base has a folder");
    public static readonly DiagnosticDescriptor InvalidOption = CouldNotLook("OCP0050", "InvalidOption", "An option has a value that the gate does not know");
    public static readonly DiagnosticDescriptor OutputNotWritten = CouldNotLook("OCP0051", "OutputNotWritten", "A report could not be written");
    public static readonly DiagnosticDescriptor InternalError = CouldNotLook("OCP0052", "InternalError", "The gate failed");
    public static readonly DiagnosticDescriptor NotAccepted = CouldNotLook("OCP0053", "NotAccepted", "The state of the workspace cannot be accepted, or is not the accepted one");
    public static readonly DiagnosticDescriptor CheckReplaced = CouldNotLook("OCP0054", "CheckReplaced", "The check of the build did not run");
    public static readonly DiagnosticDescriptor CommandLineOverruled = CouldNotLook("OCP0055", "CommandLineOverruled", "A file of the project overrules the command line");
    public static readonly DiagnosticDescriptor OutputThroughLink = CouldNotLook("OCP0056", "OutputThroughLink", "A file would be written through a link");
    public static readonly DiagnosticDescriptor FamilyNotFound = CouldNotLook("OCP0057", "FamilyNotFound", "A family of checks was asked for, and the workspace does not have it");
    public static readonly DiagnosticDescriptor HostTooOld = CouldNotLook("OCP0090", "HostTooOld", "The build engine is too old to run the gate");

    public static readonly DiagnosticDescriptor PolicyInvalid = Check("OCP1001", "PolicyInvalid", "policy-jsonc-invalid", "A policy rule is malformed", 7.0);
    public static readonly DiagnosticDescriptor ChannelsDeniedProvider = Check("OCP1010", "ChannelsDeniedProvider", "channels-denied-provider", "An enabled channel uses a denied provider", 7.5);
    public static readonly DiagnosticDescriptor McpDeniedServer = Check("OCP1020", "McpDeniedServer", "mcp-denied-server", "A configured MCP server is denied", 8.0);
    public static readonly DiagnosticDescriptor McpUnapprovedServer = Check("OCP1021", "McpUnapprovedServer", "mcp-unapproved-server", "A configured MCP server is not on the allow list", 7.0);
    public static readonly DiagnosticDescriptor ModelsDeniedProvider = Check("OCP1030", "ModelsDeniedProvider", "models-denied-provider", "A denied model provider is configured or referenced", 7.0);
    public static readonly DiagnosticDescriptor ModelsUnapprovedProvider = Check("OCP1031", "ModelsUnapprovedProvider", "models-unapproved-provider", "A model provider is not on the allow list", 6.0);
    public static readonly DiagnosticDescriptor NetworkPrivateAccessEnabled = Check("OCP1040", "NetworkPrivateAccessEnabled", "network-private-access-enabled", "A setting lets requests reach private networks", 8.5);
    public static readonly DiagnosticDescriptor RoutingBindingsRequired = Check("OCP1050", "RoutingBindingsRequired", "routing-bindings-required", "No binding routes messages to an agent", 5.0);
    public static readonly DiagnosticDescriptor RoutingBindingChannelUnconfigured = Check("OCP1051", "RoutingBindingChannelUnconfigured", "routing-binding-channel-unconfigured", "A binding names a channel that is not configured", 4.0);
    public static readonly DiagnosticDescriptor RoutingAgentMismatch = Check("OCP1052", "RoutingAgentMismatch", "routing-agent-mismatch", "Messages reach another agent than the policy expects", 7.5);
    public static readonly DiagnosticDescriptor RoutingMatchKindMismatch = Check("OCP1053", "RoutingMatchKindMismatch", "routing-match-kind-mismatch", "Messages find their agent in a way that the policy does not expect", 6.0);
    public static readonly DiagnosticDescriptor IngressDmPolicyUnapproved = Check("OCP1060", "IngressDmPolicyUnapproved", "ingress-dm-policy-unapproved", "People can send direct messages in a way that is not allowed", 7.5);
    public static readonly DiagnosticDescriptor IngressDmScopeUnapproved = Check("OCP1061", "IngressDmScopeUnapproved", "ingress-dm-scope-unapproved", "Direct messages share sessions in a way that is not required", 6.5);
    public static readonly DiagnosticDescriptor IngressOpenGroupsDenied = Check("OCP1062", "IngressOpenGroupsDenied", "ingress-open-groups-denied", "The agent takes part in groups that nobody listed", 7.5);
    public static readonly DiagnosticDescriptor IngressGroupMentionRequired = Check("OCP1063", "IngressGroupMentionRequired", "ingress-group-mention-required", "The agent acts on group messages that do not mention it", 6.0);
    public static readonly DiagnosticDescriptor GatewayNonLoopbackBind = Check("OCP1080", "GatewayNonLoopbackBind", "gateway-non-loopback-bind", "The gateway can be reached from other machines", 8.5);
    public static readonly DiagnosticDescriptor GatewayAuthDisabled = Check("OCP1081", "GatewayAuthDisabled", "gateway-auth-disabled", "The gateway lets clients in without proof", 9.3);
    public static readonly DiagnosticDescriptor GatewayRateLimitMissing = Check("OCP1082", "GatewayRateLimitMissing", "gateway-rate-limit-missing", "Failed log-ins to the gateway have no stated limit", 5.5);
    public static readonly DiagnosticDescriptor GatewayControlUiInsecure = Check("OCP1083", "GatewayControlUiInsecure", "gateway-control-ui-insecure", "The gateway's web interface gives up a protection", 8.0);
    public static readonly DiagnosticDescriptor GatewayTailscaleFunnel = Check("OCP1084", "GatewayTailscaleFunnel", "gateway-tailscale-funnel", "Tailscale Funnel puts the gateway on the internet", 8.8);
    public static readonly DiagnosticDescriptor GatewayRemoteEnabled = Check("OCP1085", "GatewayRemoteEnabled", "gateway-remote-enabled", "A gateway on another machine is used", 6.0);
    public static readonly DiagnosticDescriptor GatewayHttpEndpointEnabled = Check("OCP1086", "GatewayHttpEndpointEnabled", "gateway-http-endpoint-enabled", "A denied HTTP API of the gateway is on", 7.0);
    public static readonly DiagnosticDescriptor GatewayHttpUrlFetchUnrestricted = Check("OCP1087", "GatewayHttpUrlFetchUnrestricted", "gateway-http-url-fetch-unrestricted", "An HTTP API fetches any URL that a client names", 8.0);
    public static readonly DiagnosticDescriptor GatewayNodeCommandDenied = Check("OCP1088", "GatewayNodeCommandDenied", "gateway-node-command-denied", "The config does not deny nodes a command that the policy denies", 7.5);
    public static readonly DiagnosticDescriptor AgentsWorkspaceAccessDenied = Check("OCP1110", "AgentsWorkspaceAccessDenied", "agents-workspace-access-denied", "An agent may reach its workspace in a way that is not allowed", 7.5);
    public static readonly DiagnosticDescriptor AgentsToolNotDenied = Check("OCP1111", "AgentsToolNotDenied", "agents-tool-not-denied", "A tool that changes the workspace is not denied to an agent", 7.5);
    public static readonly DiagnosticDescriptor ToolsProfileUnapproved = Check("OCP1120", "ToolsProfileUnapproved", "tools-profile-unapproved", "A tool profile is not on the allow list", 7.0);
    public static readonly DiagnosticDescriptor ToolsFsWorkspaceOnlyRequired = Check("OCP1121", "ToolsFsWorkspaceOnlyRequired", "tools-fs-workspace-only-required", "File tools are not kept inside the workspace", 8.0);
    public static readonly DiagnosticDescriptor ToolsExecSecurityUnapproved = Check("OCP1122", "ToolsExecSecurityUnapproved", "tools-exec-security-unapproved", "The security mode for running programs is not on the allow list", 8.5);
    public static readonly DiagnosticDescriptor ToolsExecAskUnapproved = Check("OCP1123", "ToolsExecAskUnapproved", "tools-exec-ask-unapproved", "The ask mode for running programs is not on the allow list", 7.0);
    public static readonly DiagnosticDescriptor ToolsExecHostUnapproved = Check("OCP1124", "ToolsExecHostUnapproved", "tools-exec-host-unapproved", "Programs run on a host that is not on the allow list", 7.5);
    public static readonly DiagnosticDescriptor ToolsElevatedEnabled = Check("OCP1125", "ToolsElevatedEnabled", "tools-elevated-enabled", "Elevated tool mode is not switched off", 8.5);
    public static readonly DiagnosticDescriptor ToolsAlsoAllowMissing = Check("OCP1126", "ToolsAlsoAllowMissing", "tools-also-allow-missing", "A tool that must be allowed besides the profile is not", 4.0);
    public static readonly DiagnosticDescriptor ToolsAlsoAllowUnexpected = Check("OCP1127", "ToolsAlsoAllowUnexpected", "tools-also-allow-unexpected", "A tool is allowed besides the profile that the policy does not expect", 7.0);
    public static readonly DiagnosticDescriptor ToolsRequiredDenyMissing = Check("OCP1128", "ToolsRequiredDenyMissing", "tools-required-deny-missing", "A tool that must be denied is not", 7.5);
    public static readonly DiagnosticDescriptor ToolsMissingRiskLevel = Check("OCP1150", "ToolsMissingRiskLevel", "tools-missing-risk-level", "A governed tool declares no risk", 5.0);
    public static readonly DiagnosticDescriptor ToolsUnknownRiskLevel = Check("OCP1151", "ToolsUnknownRiskLevel", "tools-unknown-risk-level", "A governed tool declares an unknown risk", 5.0);
    public static readonly DiagnosticDescriptor ToolsMissingSensitivityToken = Check("OCP1152", "ToolsMissingSensitivityToken", "tools-missing-sensitivity-token", "A governed tool declares no sensitivity", 5.0);
    public static readonly DiagnosticDescriptor ToolsMissingOwner = Check("OCP1153", "ToolsMissingOwner", "tools-missing-owner", "A governed tool declares no owner", 4.0);
    public static readonly DiagnosticDescriptor ToolsUnknownSensitivityToken = Check("OCP1154", "ToolsUnknownSensitivityToken", "tools-unknown-sensitivity-token", "A governed tool declares an unknown sensitivity", 5.0);
    public static readonly DiagnosticDescriptor ToolsMdMigrationRequired = Check("OCP1155", "ToolsMdMigrationRequired", "tools-md-migration-required", "TOOLS.md still exists, but tools are declared in AGENTS.md", 5.0);
    public static readonly DiagnosticDescriptor SandboxModeUnapproved = Check("OCP1160", "SandboxModeUnapproved", "sandbox-mode-unapproved", "A sandbox mode is not on the allow list", 8.0);
    public static readonly DiagnosticDescriptor SandboxBackendUnapproved = Check("OCP1161", "SandboxBackendUnapproved", "sandbox-backend-unapproved", "A sandbox backend is not on the allow list", 6.5);
    public static readonly DiagnosticDescriptor SandboxContainerPostureUnobservable = Check("OCP1162", "SandboxContainerPostureUnobservable", "sandbox-container-posture-unobservable", "A sandbox backend hides what a container rule has to see", 6.0);
    public static readonly DiagnosticDescriptor SandboxContainerHostNetworkDenied = Check("OCP1163", "SandboxContainerHostNetworkDenied", "sandbox-container-host-network-denied", "A sandbox container shares the host's network", 8.5);
    public static readonly DiagnosticDescriptor SandboxContainerNamespaceJoinDenied = Check("OCP1164", "SandboxContainerNamespaceJoinDenied", "sandbox-container-namespace-join-denied", "A sandbox container joins the network of another container", 7.5);
    public static readonly DiagnosticDescriptor SandboxContainerMountModeRequired = Check("OCP1165", "SandboxContainerMountModeRequired", "sandbox-container-mount-mode-required", "A mount of a sandbox container can be written to", 7.0);
    public static readonly DiagnosticDescriptor SandboxContainerRuntimeSocketMount = Check("OCP1166", "SandboxContainerRuntimeSocketMount", "sandbox-container-runtime-socket-mount", "A sandbox container can reach the container runtime of the host", 9.5);
    public static readonly DiagnosticDescriptor SandboxContainerUnconfinedProfile = Check("OCP1167", "SandboxContainerUnconfinedProfile", "sandbox-container-unconfined-profile", "A sandbox container runs without a kernel security profile", 8.5);
    public static readonly DiagnosticDescriptor SandboxBrowserCdpSourceRangeMissing = Check("OCP1168", "SandboxBrowserCdpSourceRangeMissing", "sandbox-browser-cdp-source-range-missing", "Nothing limits who may control the sandbox's browser", 7.0);

    public static readonly DiagnosticDescriptor DataHandlingRedactionDisabled = Check("OCP1190", "DataHandlingRedactionDisabled", "data-handling-redaction-disabled", "Secrets are not blotted out in logs", 7.5);
    public static readonly DiagnosticDescriptor DataHandlingTelemetryContentCapture = Check("OCP1191", "DataHandlingTelemetryContentCapture", "data-handling-telemetry-content-capture", "Telemetry carries what was said", 7.0);
    public static readonly DiagnosticDescriptor DataHandlingSessionRetentionNotEnforced = Check("OCP1192", "DataHandlingSessionRetentionNotEnforced", "data-handling-session-retention-not-enforced", "Old sessions are not removed", 5.0);
    public static readonly DiagnosticDescriptor DataHandlingSessionTranscriptMemory = Check("OCP1193", "DataHandlingSessionTranscriptMemory", "data-handling-session-transcript-memory-enabled", "Memory search covers the transcripts of sessions", 6.0);
    public static readonly DiagnosticDescriptor SecretsUnmanagedProvider = Check("OCP1200", "SecretsUnmanagedProvider", "secrets-unmanaged-provider", "A secret comes from a provider that is not declared", 6.5);
    public static readonly DiagnosticDescriptor SecretsDeniedProviderSource = Check("OCP1201", "SecretsDeniedProviderSource", "secrets-denied-provider-source", "A secret comes from a denied source", 7.0);
    public static readonly DiagnosticDescriptor SecretsInsecureProvider = Check("OCP1202", "SecretsInsecureProvider", "secrets-insecure-provider", "A provider of secrets skips a safety check", 8.0);
    public static readonly DiagnosticDescriptor ExecApprovalsMissing = Check("OCP1220", "ExecApprovalsMissing", "exec-approvals-missing", "The approvals document is missing", 7.0);
    public static readonly DiagnosticDescriptor ExecApprovalsInvalid = Check("OCP1221", "ExecApprovalsInvalid", "exec-approvals-invalid", "The approvals document cannot be used", 7.0);
    public static readonly DiagnosticDescriptor ExecApprovalsDefaultSecurityUnapproved = Check("OCP1222", "ExecApprovalsDefaultSecurityUnapproved", "exec-approvals-default-security-unapproved", "Commands run more freely by default than approved", 8.5);
    public static readonly DiagnosticDescriptor ExecApprovalsAgentSecurityUnapproved = Check("OCP1223", "ExecApprovalsAgentSecurityUnapproved", "exec-approvals-agent-security-unapproved", "An agent runs commands more freely than approved", 8.5);
    public static readonly DiagnosticDescriptor ExecApprovalsAutoAllowSkillsEnabled = Check("OCP1224", "ExecApprovalsAutoAllowSkillsEnabled", "exec-approvals-auto-allow-skills-enabled", "Programs of skills run without a question", 7.5);
    public static readonly DiagnosticDescriptor ExecApprovalsAllowlistMissing = Check("OCP1225", "ExecApprovalsAllowlistMissing", "exec-approvals-allowlist-missing", "An expected command is not on the approved list", 4.0);
    public static readonly DiagnosticDescriptor ExecApprovalsAllowlistUnexpected = Check("OCP1226", "ExecApprovalsAllowlistUnexpected", "exec-approvals-allowlist-unexpected", "A command is approved that the policy does not expect", 8.0);
    public static readonly DiagnosticDescriptor AuthProfileInvalidMetadata = Check("OCP1240", "AuthProfileInvalidMetadata", "auth-profile-invalid-metadata", "An auth profile lacks its provider or mode", 5.0);
    public static readonly DiagnosticDescriptor AuthProfileUnapprovedMode = Check("OCP1241", "AuthProfileUnapprovedMode", "auth-profile-unapproved-mode", "An auth profile authenticates in an unapproved way", 7.0);

    public static readonly DiagnosticDescriptor PolicyHashMismatch = Check("OCP2001", "PolicyHashMismatch", "policy-hash-mismatch", "The policy is not the accepted policy", 8.0);
    public static readonly DiagnosticDescriptor AttestationHashMismatch = Check("OCP2002", "AttestationHashMismatch", "attestation-hash-mismatch", "The workspace is not in the accepted state", 8.0);

    public static readonly DiagnosticDescriptor BaselineRuleMissing = Check("OCP2010", "BaselineRuleMissing", "policy-conformance-missing", "The policy lacks a rule of the baseline", 8.0);
    public static readonly DiagnosticDescriptor BaselineRuleWeakened = Check("OCP2011", "BaselineRuleWeakened", "policy-conformance-weaker", "A rule is weaker than in the baseline", 8.0);
    public static readonly DiagnosticDescriptor ComparedPolicyMalformed = Check("OCP2012", "ComparedPolicyMalformed", "policy-conformance-invalid", "A rule is malformed, so two policies cannot be compared", 7.0);
    public static readonly DiagnosticDescriptor BaselineDemandDropped = Change("OCP2013", "BaselineDemandDropped", "The policy lets something pass that the baseline refuses", 8.0);
    public static readonly DiagnosticDescriptor BaselineRuleUnknown = Change("OCP2014", "BaselineRuleUnknown", "The release does not know a rule of the baseline", 7.5);

    public static readonly DiagnosticDescriptor AcceptedHashEdited = Change("OCP2020", "AcceptedHashEdited", "The change edits an accepted hash", 8.0);
    public static readonly DiagnosticDescriptor PolicyEdited = Change("OCP2021", "PolicyEdited", "The change edits the policy", 8.0);
    public static readonly DiagnosticDescriptor PolicyMoved = Change("OCP2022", "PolicyMoved", "The change points the policy elsewhere", 8.5);
    public static readonly DiagnosticDescriptor PolicyBecameLink = Change("OCP2023", "PolicyBecameLink", "The change makes the policy a link", 8.5);
    public static readonly DiagnosticDescriptor ReleaseLowered = Change("OCP2024", "ReleaseLowered", "The change lowers the OpenClaw release", 8.0);
    public static readonly DiagnosticDescriptor BaseWithoutPolicy = Change("OCP2025", "BaseWithoutPolicy", "The base has no policy that can judge the change", 8.0);
    public static readonly DiagnosticDescriptor AcceptedHashFromVariable = Change("OCP2026", "AcceptedHashFromVariable", "The change takes an accepted hash from a variable", 8.5);
    public static readonly DiagnosticDescriptor NameDiffersInCase = Change("OCP2027", "NameDiffersInCase", "The change adds a name that differs from an input only in case", 7.0);
    public static readonly DiagnosticDescriptor LookAlikeName = Change("OCP2028", "LookAlikeName", "The change adds a name that looks like another one", 7.5);
    public static readonly DiagnosticDescriptor ConfigMoved = Change("OCP2029", "ConfigMoved", "The change moves the config", 7.5);
    public static readonly DiagnosticDescriptor NameDiffersInAccents = Change("OCP2030", "NameDiffersInAccents", "The change adds a name that differs from one of the policy only in accents", 5.0, severity: Severity.Warning);
    public static readonly DiagnosticDescriptor AgentLeavesScope = Change("OCP2031", "AgentLeavesScope", "The change takes work from an agent that a scope of the policy rules on", 8.0);
    public static readonly DiagnosticDescriptor EvidenceFromVariable = Change("OCP2032", "EvidenceFromVariable", "The change leaves what is judged to a variable without a value", 7.5);
    public static readonly DiagnosticDescriptor ReleaseLosesFindings = Change("OCP2033", "ReleaseLosesFindings", "The raised OpenClaw release no longer finds what the base's release finds", 8.0);

    public static readonly DiagnosticDescriptor FamilyRemoved = Change("OCP2034", "FamilyRemoved", "The change removes the folder of a family of checks", 8.0);
    public static readonly DiagnosticDescriptor GatewayCheckEnded = Change("OCP2035", "GatewayCheckEnded", "The change ends the gateway's own policy check", 7.5);
    public static readonly DiagnosticDescriptor RecordHoldsVariable = Change("OCP2037", "RecordHoldsVariable", "The record of an acceptance would hold the value of a variable", 6.0);

    public static readonly DiagnosticDescriptor ReleaseAssumed = Note("OCP9001", "ReleaseAssumed", "The OpenClaw release is not stated; the newest supported one was used", severity: Severity.Warning);
    public static readonly DiagnosticDescriptor PluginNotMentioned = Note("OCP9002", "PluginNotMentioned", "The config does not enable the policy plugin, so the gateway itself does not check");
    public static readonly DiagnosticDescriptor WorkspaceAssumed = Note("OCP9003", "WorkspaceAssumed", "The configured workspace does not exist here; the config's folder was used");
    public static readonly DiagnosticDescriptor EnvironmentDependence = Note("OCP9004", "EnvironmentDependence", "The evidence depends on an environment variable");
    public static readonly DiagnosticDescriptor NoGovernedTools = Note("OCP9005", "NoGovernedTools", "The policy requires tool metadata, but no governed tool is declared");
    public static readonly DiagnosticDescriptor BuildCheckOff = Note("OCP9006", "BuildCheckOff", "The check of the build is switched off", severity: Severity.Warning);
    public static readonly DiagnosticDescriptor WorkspaceMissing = Note("OCP9007", "WorkspaceMissing", "The workspace does not exist; only the policy was found");
    public static readonly DiagnosticDescriptor WorkspaceNotConfigured = Note("OCP9008", "WorkspaceNotConfigured", "The config names no workspace; the config's folder was judged");
    public static readonly DiagnosticDescriptor ForkUnknown = Note("OCP9010", "ForkUnknown", "Where the change started from cannot be told; it is measured from the base itself");
    public static readonly DiagnosticDescriptor BaseMovedOn = Note("OCP9011", "BaseMovedOn", "The base has another policy or other accepted hashes since the change started");
    public static readonly DiagnosticDescriptor OuterRepositoryUnknown = Note("OCP9012", "OuterRepositoryUnknown", "It is not known whether the repository is a part of another one");
    public static readonly DiagnosticDescriptor ReleaseRaised = Note("OCP9014", "ReleaseRaised", "The change raises the OpenClaw release, and no finding is lost by that");
    public static readonly DiagnosticDescriptor ChangeUnreadable = Note("OCP9020", "ChangeUnreadable", "The lines of the change could not be read");

    public static readonly DiagnosticDescriptor JudgedByItself = Note("OCP9030", "JudgedByItself", "No base is known for this event, so the workspace was judged by itself", severity: Severity.Warning);
    public static readonly DiagnosticDescriptor BaseMayBeOld = Note("OCP9031", "BaseMayBeOld", "The base is the one that the event names, which can be older than the branch");
    public static readonly DiagnosticDescriptor ChangeNotCheckedOut = Note("OCP9032", "ChangeNotCheckedOut", "The base itself is checked out, so nothing of the change was judged", severity: Severity.Warning);

    /// <summary>All rows, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. Rows.OrderBy(static r => r.Code, StringComparer.Ordinal)];

    /// <summary>The row of a code, or null when there is none.</summary>
    public static DiagnosticDescriptor? Find(string code) => All.FirstOrDefault(d => d.Code == code);

    /// <summary>The page that explains a code.</summary>
    public static Uri PageOf(DiagnosticDescriptor descriptor) => new($"{PageBase}{descriptor.Code}.md");

    private static DiagnosticDescriptor CouldNotLook(string code, string name, string title, string? checkId = null, Severity severity = Severity.Error) =>
        Row(new(code, name, checkId, title, severity, 7.0));

    private static DiagnosticDescriptor Check(string code, string name, string check, string title, double securitySeverity) =>
        Row(new(code, name, $"policy/{check}", title, Severity.Error, securitySeverity));

    private static DiagnosticDescriptor Change(string code, string name, string title, double securitySeverity, Severity severity = Severity.Error) =>
        Row(new(code, name, CheckId: null, title, severity, securitySeverity));

    private static DiagnosticDescriptor Note(string code, string name, string title, Severity severity = Severity.Info) =>
        Row(new(code, name, CheckId: null, title, severity, SecuritySeverity: null));

    private static DiagnosticDescriptor Row(DiagnosticDescriptor row)
    {
        Rows.Add(row);
        return row;
    }
}
