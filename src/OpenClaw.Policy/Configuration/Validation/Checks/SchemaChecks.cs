using OpenClaw.Policy.Configuration.Validation.Schemas;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>
/// The checks that packed schemas name, by name. build/schemas/refinements.json says which refinement of which release a name
/// stands for.
/// </summary>
internal static class SchemaChecks
{
    private static readonly Dictionary<string, SchemaCheck> ByName = new(StringComparer.Ordinal)
    {
        ["absolute-or-home-path"] = ExecutableChecks.AbsoluteOrHomePath,
        ["absolute-path"] = ExecutableChecks.AbsolutePath,
        ["absolute-posix-path"] = ExecutableChecks.AbsolutePosixPath,
        ["acp-binding-peer"] = ChannelChecks.AcpBindingPeer,
        ["agent-id"] = AgentChecks.Id,
        ["agent-references"] = AgentReferenceChecks.OwnersBindingsAndGroups,
        ["agent-roster"] = AgentChecks.Roster,
        ["agent-sandbox-browser-network"] = SandboxChecks.AgentBrowserNetwork,
        ["allow-or-also-allow"] = ToolChecks.AllowOrAlsoAllow,
        ["blocked-agent-keys"] = AgentChecks.BlockedKeys,
        ["bound-agents"] = AgentReferenceChecks.BindingsAndBroadcasts,
        ["broadcast-agents"] = AgentReferenceChecks.Broadcasts,
        ["broadcast-groups"] = AgentReferenceChecks.BroadcastGroups,
        ["browser-profile-endpoint"] = BrowserChecks.ProfileEndpoint,
        ["browser-profile-endpoint-or-extension"] = BrowserChecks.ProfileEndpointOrExtension,
        ["browser-profile-extension"] = BrowserChecks.ProfileExtension,
        ["browser-profile-user-data"] = BrowserChecks.ProfileUserData,
        ["byte-size"] = QuantityChecks.ByteSize,
        ["channel-acp-bindings"] = ChannelChecks.LegacyAcpBindings,
        ["cloud-project"] = CloudProjectCheck.Run,
        ["cloud-worker-settings"] = CloudWorkerChecks.Settings,
        ["code-mode-exact"] = ModelChecks.CodeModeExact,
        ["cron-durations"] = QuantityChecks.CronDurations,
        ["css-width"] = CssWidthCheck.Run,
        ["duration-of-a-minute"] = QuantityChecks.DurationOfAMinute,
        ["duration-positive"] = QuantityChecks.PositiveDuration,
        ["edge-auth-headers"] = GatewayChecks.EdgeAuthHeaders,
        ["egress-host"] = EgressHostCheck.Run,
        ["exec-mode-or-policy"] = ToolChecks.ExecModeOrPolicy,
        ["exec-secret-ref-id"] = SecretChecks.ExecRefId,
        ["file-secret-ref-id"] = SecretChecks.FileRefId,
        ["gateway-portals"] = GatewayChecks.Portals,
        ["gateway-public-origin"] = UrlChecks.PublicOrigin,
        ["gateway-role-default"] = GatewayChecks.RoleDefault,
        ["gateway-stale-threshold"] = QuantityChecks.GatewayStaleThreshold,
        ["heartbeat-times"] = HeartbeatCheck.TimesOfInterval,
        ["heartbeat-times-always"] = HeartbeatCheck.Times,
        ["hook-session-keys"] = HookChecks.SessionKeys,
        ["http-origin"] = UrlChecks.HttpOrigin,
        ["http-url"] = UrlChecks.Http,
        ["https-or-loopback-url"] = UrlChecks.HttpsOrLoopback,
        ["https-url-with-path"] = UrlChecks.HttpsWithPath,
        ["loop-detection-thresholds"] = ToolChecks.LoopDetectionThresholds,
        ["mcp-server"] = McpChecks.Server,
        ["mcp-server-name"] = McpChecks.ServerName,
        ["model-entry-exact"] = ModelChecks.EntryExact,
        ["model-provider-overlay"] = ModelChecks.ProviderOverlay,
        ["model-reference-or-empty"] = ModelChecks.ReferenceOrEmpty,
        ["not-blank"] = TextChecks.NotBlank,
        ["not-empty-object"] = TextChecks.NotEmptyObject,
        ["owning-agents"] = AgentReferenceChecks.OwnersBindingsAndBroadcasts,
        ["picker-runtime"] = ModelChecks.PickerRuntime,
        ["plain-https-url"] = UrlChecks.PlainHttps,
        ["portal-domain"] = GatewayChecks.PortalDomain,
        ["run-retries-range"] = QuantityChecks.RunRetriesRange,
        ["safe-executable"] = ExecutableChecks.SafeExecutable,
        ["safe-first-executable"] = ExecutableChecks.SafeFirstExecutable,
        ["safe-module-path"] = ExecutableChecks.SafeModulePath,
        ["sandbox-browser"] = SandboxChecks.Browser,
        ["sandbox-docker"] = SandboxChecks.Docker,
        ["session-disk-sizes"] = QuantityChecks.SessionDiskSizes,
        ["session-maintenance"] = QuantityChecks.SessionMaintenance,
        ["stdio-command"] = McpChecks.StdioCommand,
        ["talk-provider"] = TalkCheck.AnyProvider,
        ["talk-provider-own"] = TalkCheck.OwnProvider,
        ["timestamp"] = QuantityChecks.Timestamp,
        ["trimmed"] = TextChecks.Trimmed,
        ["trimmed-not-empty"] = TextChecks.TrimmedAndNotEmpty,
        ["web-search-keys"] = ToolChecks.WebSearchKeys,
        ["web-search-keys-and-api-key"] = ToolChecks.WebSearchKeysAndApiKey,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <exception cref="NotSupportedException">A packed schema names a check that does not exist.</exception>
    public static SchemaCheck Find(string name) =>
        ByName.TryGetValue(name, out var check) ? check : throw new NotSupportedException($"The packed schemas name the unknown check {name}.");
}
