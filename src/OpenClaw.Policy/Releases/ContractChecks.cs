namespace OpenClaw.Policy.Releases;

/// <summary>
/// Every check of the contracts, in the order in which the releases register them, which no contract has changed so far
/// (<c>reference/openclaw-releases</c>).
/// </summary>
internal static class ContractChecks
{
    private static readonly Row[] Rows =
    [
        new("policy/policy-jsonc-missing", First: 1),
        new("policy/policy-jsonc-invalid", First: 1),
        new("policy/tools-md-migration-required", First: 8),
        new("policy/policy-hash-mismatch", First: 1),
        new("policy/attestation-hash-mismatch", First: 1),
        new("policy/channels-denied-provider", First: 1),
        new("policy/mcp-denied-server", First: 1),
        new("policy/mcp-unapproved-server", First: 1),
        new("policy/models-denied-provider", First: 1),
        new("policy/models-unapproved-provider", First: 1),
        new("policy/network-private-access-enabled", First: 1),
        new("policy/routing-bindings-required", First: 8),
        new("policy/routing-binding-channel-unconfigured", First: 8),
        new("policy/routing-agent-mismatch", First: 8),
        new("policy/routing-match-kind-mismatch", First: 8),
        new("policy/ingress-dm-policy-unapproved", First: 4),
        new("policy/ingress-dm-scope-unapproved", First: 4),
        new("policy/ingress-open-groups-denied", First: 4),
        new("policy/ingress-group-mention-required", First: 4),
        new("policy/gateway-non-loopback-bind", First: 2),
        new("policy/gateway-auth-disabled", First: 2),
        new("policy/gateway-rate-limit-missing", First: 2),
        new("policy/gateway-control-ui-insecure", First: 2),
        new("policy/gateway-tailscale-funnel", First: 2),
        new("policy/gateway-remote-enabled", First: 2),
        new("policy/gateway-http-endpoint-enabled", First: 2),
        new("policy/gateway-http-url-fetch-unrestricted", First: 2),
        new("policy/gateway-node-command-denied", First: 7),
        new("policy/agents-workspace-access-denied", First: 2),
        new("policy/agents-tool-not-denied", First: 2),
        new("policy/tools-profile-unapproved", First: 3),
        new("policy/tools-fs-workspace-only-required", First: 3),
        new("policy/tools-exec-security-unapproved", First: 3),
        new("policy/tools-exec-ask-unapproved", First: 3),
        new("policy/tools-exec-host-unapproved", First: 3),
        new("policy/tools-elevated-enabled", First: 3),
        new("policy/tools-also-allow-missing", First: 3),
        new("policy/tools-also-allow-unexpected", First: 3),
        new("policy/tools-required-deny-missing", First: 3),
        new("policy/sandbox-mode-unapproved", First: 4),
        new("policy/sandbox-backend-unapproved", First: 4),
        new("policy/sandbox-container-posture-unobservable", First: 4),
        new("policy/sandbox-container-host-network-denied", First: 4),
        new("policy/sandbox-container-namespace-join-denied", First: 4),
        new("policy/sandbox-container-mount-mode-required", First: 4),
        new("policy/sandbox-container-runtime-socket-mount", First: 4),
        new("policy/sandbox-container-unconfined-profile", First: 4),
        new("policy/sandbox-browser-cdp-source-range-missing", First: 4),
        new("policy/data-handling-redaction-disabled", First: 5, Last: 7),
        new("policy/data-handling-telemetry-content-capture", First: 5),
        new("policy/data-handling-session-retention-not-enforced", First: 5),
        new("policy/data-handling-session-transcript-memory-enabled", First: 5),
        new("policy/secrets-unmanaged-provider", First: 2),
        new("policy/secrets-denied-provider-source", First: 2),
        new("policy/secrets-insecure-provider", First: 2),
        new("policy/auth-profile-invalid-metadata", First: 2),
        new("policy/auth-profile-unapproved-mode", First: 2),
        new("policy/exec-approvals-missing", First: 6),
        new("policy/exec-approvals-invalid", First: 6),
        new("policy/exec-approvals-default-security-unapproved", First: 6),
        new("policy/exec-approvals-agent-security-unapproved", First: 6),
        new("policy/exec-approvals-auto-allow-skills-enabled", First: 6),
        new("policy/exec-approvals-allowlist-missing", First: 6),
        new("policy/exec-approvals-allowlist-unexpected", First: 6),
        new("policy/tools-missing-risk-level", First: 1),
        new("policy/tools-unknown-risk-level", First: 1),
        new("policy/tools-missing-sensitivity-token", First: 1),
        new("policy/tools-missing-owner", First: 1),
        new("policy/tools-unknown-sensitivity-token", First: 1),
    ];

    /// <summary>The ids of one contract's checks.</summary>
    /// <param name="contract">Its number: 1 for P01.</param>
    public static IReadOnlyList<string> Of(int contract) =>
        [.. Rows.Where(r => r.First <= contract && contract <= r.Last).Select(static r => r.CheckId)];

    /// <param name="CheckId">OpenClaw's name of the check.</param>
    /// <param name="First">The number of the first contract that has it.</param>
    /// <param name="Last">The number of the last one.</param>
    private sealed record Row(string CheckId, int First, int Last = int.MaxValue);
}
