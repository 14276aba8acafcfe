using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Rules.Agents;

[TestClass]
public sealed class ToolPostureRulesTests
{
    [TestMethod]
    public void Each_rule_points_at_the_setting_that_counts_and_at_itself()
    {
        var workspace = Release("2026.6.1") with
        {
            Config = """
                { "tools": {
                    "profile": "full",
                    "exec": { "host": "gateway",
                              "security": "full" },
                    "alsoAllow": ["browser",
                                  "nodes"],
                    "fs": {},
                    "elevated": { "enabled": true } } }
                """,
            Policy = """
                { "tools": {
                    "profiles": { "allow": ["minimal"] },
                    "fs": { "requireWorkspaceOnly": true },
                    "exec": { "allowSecurity": ["deny"],
                              "requireAsk": ["always"],
                              "allowHosts": ["sandbox"] },
                    "elevated": { "allow": false },
                    "alsoAllow": { "expected": ["browser", "tts"] },
                    "denyTools": ["nodes"] } }
                """,
        };

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/tools-profile-unapproved openclaw.json:2:16 policy.jsonc:2:19",
                "policy/tools-fs-workspace-only-required openclaw.json:7:5 policy.jsonc:3:37",
                "policy/tools-exec-security-unapproved openclaw.json:4:27 policy.jsonc:4:15",
                "policy/tools-exec-ask-unapproved openclaw.json:3:5 policy.jsonc:5:15",
                "policy/tools-exec-host-unapproved openclaw.json:3:23 policy.jsonc:6:15",
                "policy/tools-elevated-enabled openclaw.json:8:30 policy.jsonc:7:28",
                "policy/tools-also-allow-missing openclaw.json:5:5 policy.jsonc:8:20",
                "policy/tools-also-allow-unexpected openclaw.json:6:19 policy.jsonc:8:20",
                "policy/tools-required-deny-missing openclaw.json:1:3 policy.jsonc:9:5",
            },
            workspace.Findings());
    }

    [TestMethod]
    [DataRow("""{ "exec": { "mode": "ask", "security": "full" } }""", "{}", "allowlist", "tools/exec/mode", DisplayName = "the common mode")]
    [DataRow("{}", """{ "exec": { "mode": "Deny" } }""", "deny", "agents/entries/a/tools/exec/mode", DisplayName = "the agent's own mode")]
    [DataRow("""{ "exec": { "mode": "full" } }""", """{ "exec": { "security": "deny" } }""", "deny", "agents/entries/a/tools/exec/security", DisplayName = "its own setting before the common mode")]
    [DataRow("""{ "exec": { "security": "full" } }""", """{ "exec": { "mode": "auto" } }""", "allowlist", "tools/exec/mode", DisplayName = "its own mode under the address of the common one")]
    [DataRow("""{ "exec": { "mode": "constructor" } }""", "{}", "full", "agents/entries/a/tools/exec/security", DisplayName = "no mode")]
    public void From_P08_on_a_mode_decides_security(string common, string own, string value, string source)
    {
        var row = (Release("2026.8.1") with
        {
            Config = $$"""{ "tools": {{common}}, "agents": { "entries": { "a": { "tools": {{own}} } } } }""",
            Policy = """{ "tools": { "exec": { "allowSecurity": ["none of them"] } } }""",
        }).Rows("toolPosture").Single(static r => r["id"].AsString() == "a-exec-security");

        Assert.AreEqual($"{value} oc://openclaw.config/{source}", $"{row["value"].AsString()} {row["source"].AsString()}");
    }

    [TestMethod]
    public void An_agent_cannot_switch_elevated_mode_on_again()
    {
        var workspace = Release("2026.6.1") with
        {
            Config = """
                { "tools": { "elevated": { "enabled": false } },
                  "agents": { "list": [{ "id": "a", "tools": { "elevated": { "enabled": true } } }] } }
                """,
            Policy = """{ "tools": { "elevated": { "allow": false } } }""",
        };

        Assert.IsEmpty(workspace.Findings());
    }

    [TestMethod]
    public void An_agents_own_list_replaces_the_common_additions_but_adds_to_the_common_denials()
    {
        var workspace = Release("2026.6.1") with
        {
            Config = """
                { "tools": { "alsoAllow": ["tts"], "deny": ["nodes"] },
                  "agents": { "list": [{ "id": "a", "tools": { "alsoAllow": [], "deny": ["cron"] } }] } }
                """,
            Policy = """{ "tools": { "alsoAllow": { "expected": ["tts"] }, "denyTools": ["nodes", "cron"] } }""",
        };

        CollectionAssert.AreEqual(
            new[]
            {
                "agent 'a' is missing expected tools.alsoAllow entry 'tts'.",
                "global tools config does not deny required tool 'cron'.",
            },
            workspace.Evaluate().Findings.Select(static f => f.Message).ToArray());
    }

    [TestMethod]
    public void A_deny_entry_on_which_the_release_fails_leaves_nothing_to_attest()
    {
        var workspace = Release("2026.9.2") with
        {
            Config = """{ "tools": { "deny": ["constructor"] } }""",
            Policy = """{ "tools": { "denyTools": ["exec"] } }""",
        };

        var error = Assert.ThrowsExactly<ReleaseFailureException>(() => workspace.Evaluate());
        Assert.AreEqual(23, error.Origin!.Anchor.StartPosition.Column);
        Assert.HasCount(1, (workspace with { Release = ReleaseCatalog.Find("2026.9.4")! }).Findings());
    }

    private static Workspace Release(string version) => new() { Release = ReleaseCatalog.Find(version)! };
}
