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
        ["absolute-path"] = ExecutableChecks.AbsolutePath,
        ["acp-binding-peer"] = ChannelChecks.AcpBindingPeer,
        ["agent-sandbox-browser-network"] = SandboxChecks.AgentBrowserNetwork,
        ["allow-or-also-allow"] = ToolChecks.AllowOrAlsoAllow,
        ["broadcast-agents"] = ChannelChecks.BroadcastAgents,
        ["browser-profile-endpoint"] = BrowserChecks.ProfileEndpoint,
        ["browser-profile-user-data"] = BrowserChecks.ProfileUserData,
        ["byte-size"] = QuantityChecks.ByteSize,
        ["channel-acp-bindings"] = ChannelChecks.LegacyAcpBindings,
        ["cron-durations"] = QuantityChecks.CronDurations,
        ["css-width"] = CssWidthCheck.Run,
        ["exec-secret-ref-id"] = SecretChecks.ExecRefId,
        ["file-secret-ref-id"] = SecretChecks.FileRefId,
        ["gateway-stale-threshold"] = QuantityChecks.GatewayStaleThreshold,
        ["heartbeat-times"] = HeartbeatCheck.Run,
        ["http-url"] = UrlChecks.Http,
        ["loop-detection-thresholds"] = ToolChecks.LoopDetectionThresholds,
        ["model-provider-overlay"] = ModelChecks.ProviderOverlay,
        ["run-retries-range"] = QuantityChecks.RunRetriesRange,
        ["safe-executable"] = ExecutableChecks.SafeExecutable,
        ["safe-first-executable"] = ExecutableChecks.SafeFirstExecutable,
        ["safe-module-path"] = ExecutableChecks.SafeModulePath,
        ["sandbox-browser"] = SandboxChecks.Browser,
        ["sandbox-docker"] = SandboxChecks.Docker,
        ["session-maintenance"] = QuantityChecks.SessionMaintenance,
        ["talk-provider"] = TalkCheck.Run,
        ["timestamp"] = QuantityChecks.Timestamp,
        ["web-search-keys"] = ToolChecks.WebSearchKeys,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <exception cref="NotSupportedException">A packed schema names a check that does not exist.</exception>
    public static SchemaCheck Find(string name) =>
        ByName.TryGetValue(name, out var check) ? check : throw new NotSupportedException($"The packed schemas name the unknown check {name}.");
}
