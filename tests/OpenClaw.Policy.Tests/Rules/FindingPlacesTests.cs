using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Rules;

/// <summary>Every finding points at the setting that breaks the rule and at the rule that demands otherwise.</summary>
[TestClass]
public sealed class FindingPlacesTests
{
    [TestMethod]
    public void A_denied_channel_points_at_its_key_and_at_the_deny_rule()
    {
        var workspace = new Workspace
        {
            Config = """
                {
                  "channels": {
                    "telegram": { "enabled": true }
                  }
                }
                """,
            Policy = """
                { "channels": { "denyRules": [
                  { "when": { "provider": "irc" } },
                  { "when": { "provider": "telegram" } },
                ] } }
                """,
        };

        CollectionAssert.AreEqual(
            new[] { "policy/channels-denied-provider openclaw.json:3:5 policy.jsonc:3:3" }, workspace.Findings());
    }

    [TestMethod]
    public void A_denied_mcp_server_points_at_the_entry_of_the_deny_list_and_an_unapproved_one_at_the_allow_list()
    {
        var workspace = new Workspace
        {
            Config = """
                {
                  "mcp": { "servers": {
                    "shady": { "command": "x" },
                    "other": { "command": "y" },
                    "good": { "command": "z" } } }
                }
                """,
            Policy = """
                { "mcp": { "servers": {
                  "deny": ["none",
                           "shady"],
                  "allow": ["good"] } } }
                """,
        };

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/mcp-unapproved-server openclaw.json:4:5 policy.jsonc:4:3",
                "policy/mcp-denied-server openclaw.json:3:5 policy.jsonc:3:12",
            },
            workspace.Findings());
    }

    [TestMethod]
    public void Model_findings_point_at_the_provider_and_at_every_setting_that_names_it()
    {
        var workspace = new Workspace
        {
            Config = """
                {
                  "models": { "providers": {
                    "Z.AI": {} } },
                  "agents": { "defaults": {
                    "model": { "primary": "zai/glm",
                               "fallbacks": ["openai/x",
                                             "z-ai/y"] },
                    "models": {
                      "zai/m": {} } } }
                }
                """,
            Policy = """
                { "models": { "providers": {
                  "deny": ["z.ai"] } } }
                """,
        };

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/models-denied-provider openclaw.json:3:5 policy.jsonc:2:12",
                "policy/models-denied-provider openclaw.json:5:27 policy.jsonc:2:12",
                "policy/models-denied-provider openclaw.json:9:7 policy.jsonc:2:12",
                "policy/models-denied-provider openclaw.json:7:30 policy.jsonc:2:12",
            },
            workspace.Findings());
    }

    [TestMethod]
    public void An_open_private_network_points_at_the_switch()
    {
        var workspace = new Workspace
        {
            Config = """
                { "browser": { "ssrfPolicy": {
                  "dangerouslyAllowPrivateNetwork": true } } }
                """,
            Policy = """{ "network": { "privateNetwork": { "allow": false } } }""",
        };

        CollectionAssert.AreEqual(
            new[] { "policy/network-private-access-enabled openclaw.json:2:37 policy.jsonc:1:45" }, workspace.Findings());
    }

    [TestMethod]
    public void Tool_findings_point_at_the_declaring_line()
    {
        var workspace = new Workspace
        {
            Tools = "# Tools\r\n\r\n### deploy risk:extreme\r\n- query: sensitivity:secret owner:ops\r\n",
            Policy = """
                { "tools": {
                  "requireMetadata": ["risk", "sensitivity", "owner"] } }
                """,
        };

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/tools-missing-risk-level TOOLS.md:4:1 policy.jsonc:2:3",
                "policy/tools-unknown-risk-level TOOLS.md:3:1 policy.jsonc:2:3",
                "policy/tools-missing-sensitivity-token TOOLS.md:3:1 policy.jsonc:2:3",
                "policy/tools-unknown-sensitivity-token TOOLS.md:4:1 policy.jsonc:2:3",
                "policy/tools-missing-owner TOOLS.md:3:1 policy.jsonc:2:3",
            },
            workspace.Findings());
    }

    [TestMethod]
    [DataRow("[]", "policy.jsonc:1:1", "policy.jsonc must contain a policy object.")]
    [DataRow("{ tools: 1 }", "policy.jsonc:1:10", "policy.jsonc tools must be an object.")]
    [DataRow("{ channels: { denyRules: [ {}, ] } }", "policy.jsonc:1:28", "policy.jsonc channels.denyRules[0] must define when.provider as a string.")]
    [DataRow("{ mcp: { servers: { allow: ['a', ' '] } } }", "policy.jsonc:1:34", "policy.jsonc mcp.servers.allow[1] must be a non-empty string.")]
    [DataRow("{ models: { providers: { deny: 'x' } } }", "policy.jsonc:1:32", "policy.jsonc models.providers.deny must be an array.")]
    [DataRow("{ network: { privateNetwork: { allow: 'no' } } }", "policy.jsonc:1:39", "policy.jsonc network.privateNetwork.allow must be a boolean.")]
    [DataRow("{ tools: { requireMetadata: ['risk', 'color'] } }", "policy.jsonc:1:38", "policy.jsonc tools.requireMetadata[1] must be a supported metadata key.")]
    public void A_malformed_rule_points_at_what_is_malformed(string policy, string place, string message)
    {
        var workspace = new Workspace { Policy = policy };

        CollectionAssert.AreEqual(new[] { $"policy/policy-jsonc-invalid {place} -" }, workspace.Findings());
        Assert.AreEqual(message, workspace.Finding().Message);
    }

    [TestMethod]
    public void A_policy_that_does_not_parse_points_at_the_character()
    {
        var workspace = new Workspace { Policy = "{\n  a: 01 }" };

        CollectionAssert.AreEqual(new[] { "policy/policy-jsonc-invalid policy.jsonc:2:7 -" }, workspace.Findings());
    }
}
