using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Proposal;

/// <summary>
/// The rules of a first policy. A rule that is missing here is one that only the team can decide; the proposal names it as left open.
/// A release takes the rows that it knows.
/// </summary>
internal static class ProposalRows
{
    private const string True = "true";
    private const string False = "false";

    public static IReadOnlyList<ProposalRow> All { get; } =
    [
        new NamesRow("mcp.servers.allow", "Only these MCP servers. They are the ones in use: strike out what nobody has looked at.", static e => e.Of<McpServerEvidence>(McpServerCollector.EvidenceKey).Select(static s => new StringNode(s.Id))),
        new NamesRow("models.providers.allow", "Only these model providers, which see every conversation. They are the ones in use.", Providers),
        new FixedRow("network.privateNetwork.allow", "No setting may let requests reach the machine's own or a private network.", False),
        new FixedRow("routing.requireConfiguredChannels", "A binding must name a channel that is configured; else messages go elsewhere than it says.", True),
        new FixedRow("ingress.session.requireDmScope", "Each person on each channel has a session of their own, so that nobody reads what another one said.", "\"per-channel-peer\""),
        new WordsRow("ingress.channels.allowDmPolicies", "How strangers may begin a direct message. 'open' lets everybody in and is never proposed.", "pairing", "open"),
        new FixedRow("ingress.channels.denyOpenGroups", "The agent takes part only in groups that somebody listed.", True),
        new FixedRow("ingress.channels.requireMentionInGroups", "In groups the agent acts only when it is mentioned.", True),
        new FixedRow("gateway.exposure.allowNonLoopbackBind", "Other machines cannot reach the gateway.", False),
        new FixedRow("gateway.exposure.allowTailscaleFunnel", "The gateway is not put on the internet.", False),
        new FixedRow("gateway.auth.requireAuth", "Every client of the gateway proves who it is.", True),
        new FixedRow("gateway.auth.requireExplicitRateLimit", "Failed log-ins are limited by a setting that somebody can read.", True),
        new FixedRow("gateway.controlUi.allowInsecure", "The web interface gives up none of its protections.", False),
        new FixedRow("gateway.remote.allow", "The gateway is this one, not one on another machine.", False),
        new FixedRow("gateway.http.denyEndpoints", "The HTTP APIs that run the agent stay off.", """["chatCompletions", "responses"]"""),
        new FixedRow("gateway.http.requireUrlAllowlists", "An HTTP API that fetches addresses has a list of those it may fetch.", True),
        new WordsRow("agents.workspace.allowedAccess", "What sandboxed agents may do to the workspace: 'none', 'ro' (read) or 'rw' (write too).", "ro"),
        new WordsRow("tools.profiles.allow", "Which sets of tools agents may start from. 'full' is everything and is never proposed.", "minimal", "full"),
        new FixedRow("tools.fs.requireWorkspaceOnly", "File tools stay inside the workspace.", True),
        new WordsRow("tools.exec.allowSecurity", "Whether programs run: 'deny', or 'allowlist' for approved ones. 'full' runs anything and is never proposed.", "deny", "full"),
        new WordsRow("tools.exec.requireAsk", "When a person is asked before a program runs. 'off' never asks and is never proposed.", "always", "off"),
        new WordsRow("tools.exec.allowHosts", "Where programs run. Only 'sandbox' keeps them away from a machine that matters; the others are never proposed.", "sandbox", "gateway", "node", "auto"),
        new FixedRow("tools.elevated.allow", "No tool runs with more rights than its agent.", False),
        new FixedRow("tools.alsoAllow.expected", "No tool is allowed besides the profile. Add the ones that an agent needs.", "[]"),
        new FixedRow("tools.requireMetadata", "Each governed tool says its risk, its sensitivity and its owner.", """["risk", "sensitivity", "owner"]"""),
        new WordsRow("sandbox.requireMode", "Which sessions run in a sandbox. 'off' is none of them and is never proposed.", "all", "off"),
        new FixedRow("sandbox.allowBackends", "The sandbox is a container, whose settings the rules below can see.", """["docker"]"""),
        new FixedRow("sandbox.containers.denyHostNetwork", "A container does not share the network of its host.", True),
        new FixedRow("sandbox.containers.denyContainerNamespaceJoin", "A container does not join the network of another one.", True),
        new FixedRow("sandbox.containers.requireReadOnlyMounts", "What a container sees of the host it cannot change.", True),
        new FixedRow("sandbox.containers.denyContainerRuntimeSocketMounts", "A container cannot start others: whoever can is master of the host.", True),
        new FixedRow("sandbox.containers.denyUnconfinedProfiles", "The kernel's protections stay on in containers.", True),
        new FixedRow("sandbox.browser.requireCdpSourceRange", "Only a stated range of addresses controls the sandbox's browser.", True),
        new FixedRow("dataHandling.sensitiveLogging.requireRedaction", "Secrets are blotted out in logs.", True),
        new FixedRow("dataHandling.telemetry.denyContentCapture", "Telemetry does not carry what was said.", True),
        new FixedRow("dataHandling.retention.requireSessionMaintenance", "Old sessions are removed.", True),
        new FixedRow("dataHandling.memory.denySessionTranscriptIndexing", "Memory search does not cover the transcripts of sessions.", True),
        new FixedRow("secrets.requireManagedProviders", "Every secret comes from a provider that the config declares.", True),
        new FixedRow("secrets.allowInsecureProviders", "No provider of secrets skips a safety check.", False),
        new FixedRow("auth.profiles.requireMetadata", "Each auth profile says its provider and its mode.", """["provider", "mode"]"""),
        new WordsRow("auth.profiles.allowModes", "How auth profiles prove who they are.", "oauth"),
    ];

    private static IEnumerable<StringNode> Providers(PolicyEvidence evidence) =>
        evidence.Of<ModelProviderEvidence>(ModelProviderCollector.EvidenceKey).Select(static p => new StringNode(p.Id))
            .Concat(evidence.Of<ModelRefEvidence>(ModelRefCollector.EvidenceKey).Select(static r => new StringNode(r.Provider, r.Ref.Origin)));
}
