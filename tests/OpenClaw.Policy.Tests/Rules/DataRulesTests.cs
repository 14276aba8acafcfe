using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Rules;

/// <summary>The sections <c>secrets</c>, <c>auth</c> and <c>dataHandling</c>, with the places that their findings point at.</summary>
[TestClass]
public sealed class DataRulesTests
{
    private const string P02 = "2026.5.22";
    private const string P05 = "2026.6.8";
    private const string P11 = "2026.9.6";

    [TestMethod]
    public void Secrets_point_at_the_setting_that_breaks_the_rule()
    {
        var workspace = Workspace(
            P02,
            """
            { "secrets": {
              "requireManagedProviders": true,
              "denySources": ["file",
                              " ENV "],
              "allowInsecureProviders": false } }
            """,
            """
            { "secrets": { "providers": {
                "vault": { "source": "env",
                  "allowSymlinkCommand": true } } },
              "gateway": { "auth": {
                "token": { "source": "env",
                  "provider": "vault", "id": "T" },
                "password": "$P" } },
              "x": { "apiKey": { "id": "i",
                "source": "exec" } } }
            """);

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/secrets-unmanaged-provider openclaw.json:7:17 policy.jsonc:2:30",
                "policy/secrets-unmanaged-provider openclaw.json:8:10 policy.jsonc:2:30",
                "policy/secrets-denied-provider-source openclaw.json:7:17 policy.jsonc:4:19",
                "policy/secrets-denied-provider-source openclaw.json:5:26 policy.jsonc:4:19",
                "policy/secrets-denied-provider-source openclaw.json:2:26 policy.jsonc:4:19",
                "policy/secrets-insecure-provider openclaw.json:3:30 policy.jsonc:5:29",
            },
            workspace.Findings());
    }

    [TestMethod]
    public void A_malformed_rule_on_secrets_hides_the_others_of_its_section()
    {
        var workspace = Workspace(
            P02,
            """
            { "secrets": { "requireManagedProviders": 1, "denySources": ["env", " "], "allowInsecureProviders": false },
              "auth": { "profiles": { "allowModes": ["password"], "requireMetadata": ["mode", "owner"] } } }
            """,
            """{ "token": "$A", "auth": { "profiles": { "p": {} } } }""");

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/policy-jsonc-invalid policy.jsonc:1:43 -",
                "policy/policy-jsonc-invalid policy.jsonc:1:69 -",
                "policy/policy-jsonc-invalid policy.jsonc:2:42 -",
                "policy/policy-jsonc-invalid policy.jsonc:2:83 -",
            },
            workspace.Findings());
    }

    [TestMethod]
    public void Auth_profiles_point_at_the_profile_or_at_its_mode()
    {
        var workspace = Workspace(
            P11,
            """
            { "auth": { "profiles": {
              "requireMetadata": [" Mode ", "provider", "mode"],
              "allowModes": ["OAUTH"] } } }
            """,
            """
            { "auth": { "profiles": {
              "b": { "provider": " ", "mode": "password" },
              "a": { "provider": "x",
                     "mode": "api_key" },
              "c": { "provider": "x", "mode": "oauth" },
              "d": { "provider": "x" } } } }
            """);

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/auth-profile-invalid-metadata openclaw.json:2:3 policy.jsonc:2:3",
                "policy/auth-profile-invalid-metadata openclaw.json:6:3 policy.jsonc:2:3",
                "policy/auth-profile-unapproved-mode openclaw.json:4:18 policy.jsonc:3:3",
                "policy/auth-profile-unapproved-mode openclaw.json:2:35 policy.jsonc:3:3",
            },
            workspace.Findings());
        CollectionAssert.AreEqual(
            new[]
            {
                "Auth profile 'b' is missing required metadata: mode, provider.",
                "Auth profile 'd' is missing required metadata: mode.",
                "Auth profile 'a' uses mode 'api_key' outside the policy allowlist.",
                "Auth profile 'b' uses mode 'password' outside the policy allowlist.",
            },
            workspace.Evaluate().Findings.Select(static f => f.Message).ToArray());
    }

    [TestMethod]
    public void A_key_that_is_not_supported_does_not_take_the_others_away()
    {
        var workspace = Workspace(
            P02,
            """{ "auth": { "profiles": { "requireMetadata": ["mode", "owner"] } } }""",
            """{ "auth": { "profiles": { "p": {} } } }""");

        CollectionAssert.AreEqual(
            new[] { "policy/auth-profile-invalid-metadata openclaw.json:1:27 policy.jsonc:1:27", "policy/policy-jsonc-invalid policy.jsonc:1:55 -" },
            workspace.Findings());
    }

    [TestMethod]
    public void Data_handling_points_at_the_setting_or_where_it_would_be_written()
    {
        var workspace = Workspace(
            P05,
            """
            { "dataHandling": {
              "sensitiveLogging": { "requireRedaction": true },
              "telemetry": { "denyContentCapture": true },
              "retention": { "requireSessionMaintenance": true },
              "memory": { "denySessionTranscriptIndexing": true } } }
            """,
            """
            { "logging": {
                "redactSensitive": "off" },
              "diagnostics": { "otel": { "enabled": true,
                "captureContent": true } },
              "session": { "maintenance": {
                "mode": "warn" } },
              "agents": {
                "defaults": { "memorySearch": { "sources": ["sessions"],
                  "experimental": { "sessionMemory": true } } },
                "list": [
                  { "id": "a" },
                  { "id": "b", "memorySearch": { "enabled": true } }] } }
            """);

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/data-handling-redaction-disabled openclaw.json:2:24 policy.jsonc:2:45",
                "policy/data-handling-telemetry-content-capture openclaw.json:4:23 policy.jsonc:3:40",
                "policy/data-handling-session-retention-not-enforced openclaw.json:6:13 policy.jsonc:4:47",
                "policy/data-handling-session-transcript-memory-enabled openclaw.json:9:42 policy.jsonc:5:48",
                "policy/data-handling-session-transcript-memory-enabled openclaw.json:9:42 policy.jsonc:5:48",
                "policy/data-handling-session-transcript-memory-enabled openclaw.json:12:20 policy.jsonc:5:48",
            },
            workspace.Findings());
    }

    [TestMethod]
    [DataRow("ops", "agent 'ops' enables session transcript memory indexing.")]
    [DataRow("new", "Global data handling config enables session transcript memory indexing.", DisplayName = "The defaults hold for an agent without a row")]
    [DataRow("quiet", "")]
    public void A_scope_judges_what_holds_for_its_agent(string agent, string expected)
    {
        var workspace = Workspace(
            P11,
            $$"""{ "scopes": { "s": { "agentIds": ["{{agent}}"], "dataHandling": { "memory": { "denySessionTranscriptIndexing": true } } } } }""",
            """
            { "memory": { "search": { "rememberAcrossConversations": true, "sources": ["sessions"] } },
              "agents": { "entries": {
                "Ops": {},
                "quiet": { "memory": { "search": { "rememberAcrossConversations": false } } } } } }
            """);

        Assert.AreEqual(expected, string.Join('|', workspace.Evaluate().Findings.Select(static f => f.Message)));
    }

    [TestMethod]
    public void Every_malformed_rule_on_data_handling_is_reported()
    {
        var workspace = Workspace(
            P11,
            """
            { "dataHandling": {
              "telemetry": { "other": 1, "denyContentCapture": 1 },
              "retention": [],
              "memory": { "denySessionTranscriptIndexing": "yes" } } }
            """,
            """{ "diagnostics": { "otel": { "enabled": true, "captureContent": true } } }""");

        CollectionAssert.AreEqual(
            new[]
            {
                "policy.jsonc dataHandling.retention must be an object.",
                "policy.jsonc dataHandling.telemetry.other is not supported in data-handling policy.",
                "policy.jsonc dataHandling.memory.denySessionTranscriptIndexing must be a boolean.",
            },
            workspace.Evaluate().Findings.Select(static f => f.Message).ToArray());
    }

    private static Workspace Workspace(string release, string policy, string config) =>
        new() { Release = ReleaseCatalog.Find(release)!, Policy = policy, Config = config };
}
