using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Rules.Agents;

[TestClass]
public sealed class SandboxRulesTests
{
    [TestMethod]
    public void Each_rule_points_at_the_setting_that_counts_and_at_itself()
    {
        var workspace = Release("2026.6.1") with
        {
            Config = """
                { "agents": { "defaults": { "sandbox": {
                    "mode": "off",
                    "docker": {
                      "network": "Host",
                      "seccompProfile": "unconfined",
                      "binds": ["/a:/b:ro",
                                "/run/Docker.sock:/s"] },
                    "browser": { "enabled": true,
                                 "network": "container:x" } } } } }
                """,
            Policy = """
                { "sandbox": {
                    "requireMode": ["all"],
                    "allowBackends": ["podman"],
                    "containers": {
                      "denyHostNetwork": true,
                      "denyContainerNamespaceJoin": true,
                      "requireReadOnlyMounts": true,
                      "denyContainerRuntimeSocketMounts": true,
                      "denyUnconfinedProfiles": true },
                    "browser": { "requireCdpSourceRange": true } } }
                """,
        };

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/sandbox-mode-unapproved openclaw.json:2:13 policy.jsonc:2:5",
                "policy/sandbox-backend-unapproved openclaw.json:1:29 policy.jsonc:3:5",
                "policy/sandbox-container-host-network-denied openclaw.json:4:18 policy.jsonc:5:26",
                "policy/sandbox-container-namespace-join-denied openclaw.json:9:29 policy.jsonc:6:37",
                "policy/sandbox-container-mount-mode-required openclaw.json:7:17 policy.jsonc:7:32",
                "policy/sandbox-container-runtime-socket-mount openclaw.json:7:17 policy.jsonc:8:43",
                "policy/sandbox-container-unconfined-profile openclaw.json:5:25 policy.jsonc:9:33",
                "policy/sandbox-browser-cdp-source-range-missing openclaw.json:8:5 policy.jsonc:10:43",
            },
            workspace.Findings());
    }

    [TestMethod]
    [DataRow("2026.7.35", 2)]
    [DataRow("2026.8.1", 0)]
    public void A_backend_without_observable_containers_fails_every_container_rule(string release, int findings)
    {
        var workspace = Release(release) with
        {
            Config = """{ "agents": { "defaults": { "sandbox": { "backend": "Podman" } } } }""",
            Policy = """{ "sandbox": { "containers": { "denyHostNetwork": true, "requireReadOnlyMounts": true, "denyUnconfinedProfiles": false } } }""",
        };

        Assert.HasCount(findings, workspace.Findings());
    }

    [TestMethod]
    public void A_sandbox_that_all_agents_share_has_no_settings_of_one_agent()
    {
        var workspace = Release("2026.6.1") with
        {
            Config = """
                { "agents": { "defaults": { "sandbox": { "scope": "shared" } },
                  "list": [
                    { "id": "a", "sandbox": { "docker": { "binds": ["/a:/b"] } } },
                    { "id": "b", "sandbox": { "scope": "agent", "docker": { "binds": ["/a:/b"] } } } ] } }
                """,
            Policy = """{ "sandbox": { "containers": { "requireReadOnlyMounts": true } } }""",
        };

        CollectionAssert.AreEqual(
            new[] { "agent 'b' has container mount '/a:/b' with mode 'rw'." }, workspace.Evaluate().Findings.Select(static f => f.Message).ToArray());
    }

    [TestMethod]
    [DataRow("{}", 1, DisplayName = "the default's switch")]
    [DataRow("""{ "browser": { "enabled": false } }""", 0, DisplayName = "no browser of its own")]
    [DataRow("""{ "browser": { "cdpSourceRange": "10.0.0.0/8" } }""", 0, DisplayName = "a range of its own")]
    public void A_scope_judges_the_browser_that_its_agent_has(string sandbox, int findings)
    {
        var workspace = Release("2026.6.1") with
        {
            Config = $$"""
                { "agents": { "defaults": { "sandbox": { "browser": { "enabled": true } } }, "list": [{ "id": "a", "sandbox": {{sandbox}} }] } }
                """,
            Policy = """{ "scopes": { "s": { "agentIds": ["a"], "sandbox": { "browser": { "requireCdpSourceRange": true } } } } }""",
        };

        Assert.HasCount(findings, workspace.Findings());
    }

    [TestMethod]
    public void The_hash_holds_a_mount_without_a_separator_that_the_report_leaves_out()
    {
        var row = (Release("2026.6.1") with
        {
            Config = """{ "agents": { "defaults": { "sandbox": { "docker": { "binds": ["/only"] } } } } }""",
            Policy = """{ "sandbox": { "containers": { "requireReadOnlyMounts": true } } }""",
        }).Rows("sandboxPosture").Single(static r => r["bind"] is not null);

        Assert.IsInstanceOfType<UndefinedNode>(row["bindHost"]);
    }

    private static Workspace Release(string version) => new() { Release = ReleaseCatalog.Find(version)! };
}
