using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Rules;

/// <summary>The rules of the section <c>gateway</c>, with the places that their findings point at.</summary>
[TestClass]
public sealed class GatewayRulesTests
{
    private const string Rules = """
        { "gateway": {
          "exposure": { "allowNonLoopbackBind": false,
                        "allowTailscaleFunnel": false },
          "auth": { "requireAuth": true,
                    "requireExplicitRateLimit": true },
          "controlUi": { "allowInsecure": false },
          "remote": { "allow": false },
          "http": { "denyEndpoints": ["chatCompletions",
                                      " responses "],
                    "requireUrlAllowlists": true },
          "nodes": { "denyCommands": ["a",
                                      "b"] } } }
        """;

    [TestMethod]
    public void Findings_stand_in_the_order_of_the_rules_and_point_at_the_settings()
    {
        var workspace = new Workspace
        {
            Release = ReleaseCatalog.Find("2026.7.35")!,
            Policy = Rules,
            Config = """
                { "gateway": {
                  "bind": "lan",
                  "mode": "remote",
                  "auth": {
                    "mode": "none" },
                  "controlUi": { "enabled": true,
                    "allowInsecureAuth": true },
                  "tailscale": {
                    "mode": "funnel" },
                  "http": { "endpoints": {
                    "responses": {
                      "enabled": true,
                      "files": { "allowUrl": false } } } },
                  "nodes": {
                    "denyCommands": ["b"] } } }
                """,
        };

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/gateway-non-loopback-bind openclaw.json:2:11 policy.jsonc:2:41",
                "policy/gateway-auth-disabled openclaw.json:5:13 policy.jsonc:4:28",
                "policy/gateway-rate-limit-missing openclaw.json:4:3 policy.jsonc:5:41",
                "policy/gateway-control-ui-insecure openclaw.json:7:26 policy.jsonc:6:35",
                "policy/gateway-tailscale-funnel openclaw.json:9:13 policy.jsonc:3:41",
                "policy/gateway-remote-enabled openclaw.json:3:11 policy.jsonc:7:24",
                "policy/gateway-http-endpoint-enabled openclaw.json:12:18 policy.jsonc:9:31",
                "policy/gateway-http-url-fetch-unrestricted openclaw.json:11:5 policy.jsonc:10:37",
                "policy/gateway-node-command-denied openclaw.json:15:5 policy.jsonc:11:31",
            },
            workspace.Findings());
    }

    [TestMethod]
    public void What_no_setting_says_is_found_where_it_would_be_written()
    {
        var workspace = new Workspace { Release = ReleaseCatalog.Find("2026.9.6")!, Policy = Rules, Config = "{\n  gateway: { nodes: {} } }" };

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/gateway-non-loopback-bind openclaw.json:2:3 policy.jsonc:2:41",
                "policy/gateway-rate-limit-missing openclaw.json:2:3 policy.jsonc:5:41",
                "policy/gateway-node-command-denied openclaw.json:2:14 policy.jsonc:11:31",
                "policy/gateway-node-command-denied openclaw.json:2:14 policy.jsonc:12:31",
            },
            workspace.Findings());
    }

    [TestMethod]
    [DataRow("2026.7.35", "oc://openclaw.config/gateway/nodes/denyCommands", "Add 'x' to gateway.nodes.denyCommands or update policy after review.")]
    [DataRow("2026.8.1", "oc://openclaw.config/gateway/nodes/commands/deny", "Add 'x' to gateway.nodes.commands.deny or update policy after review.")]
    public void A_missing_node_command_names_the_list_of_the_release(string release, string target, string fixHint)
    {
        var finding = new Workspace
        {
            Release = ReleaseCatalog.Find(release)!,
            Policy = "{ gateway: { nodes: { denyCommands: [' x '] } } }",
        }.Finding();

        Assert.AreEqual(target, finding.Target);
        Assert.AreEqual(fixHint, finding.FixHint);
        Assert.AreEqual("oc://policy.jsonc/gateway/nodes/denyCommands", finding.Requirement);
    }

    [TestMethod]
    [DataRow("{}", "Gateway bind is omitted while the runtime default can permit non-loopback exposure.")]
    [DataRow("{ gateway: { bind: 'lan' } }", "Gateway bind setting 'gateway-bind' permits non-loopback exposure.")]
    public void A_bind_that_is_left_out_is_told_in_other_words(string config, string message) => Assert.AreEqual(
        message,
        new Workspace
        {
            Release = ReleaseCatalog.Find("2026.5.22")!,
            Policy = "{ gateway: { exposure: { allowNonLoopbackBind: false } } }",
            Config = config,
        }.Finding().Message);

    [TestMethod]
    [DataRow("{ exposure: { allowNonLoopbackBind: true, allowTailscaleFunnel: true } }", DisplayName = "rules that allow")]
    [DataRow("{ auth: { requireAuth: false, requireExplicitRateLimit: false } }", DisplayName = "rules that require nothing")]
    [DataRow("{ http: { denyEndpoints: [] } }")]
    [DataRow("{ nodes: { denyCommands: [] } }")]
    public void A_rule_that_demands_nothing_is_no_rule(string gateway)
    {
        var evaluation = new Workspace
        {
            Release = ReleaseCatalog.Find("2026.9.6")!,
            Policy = $"{{ gateway: {gateway} }}",
        }.Evaluate();

        Assert.IsFalse(evaluation.HasRules);
        Assert.IsEmpty(evaluation.Findings);
    }

    [TestMethod]
    [DataRow("{ nodes: { denyCommands: ['x', ' '] } }", DisplayName = "a blank command")]
    [DataRow("{ http: { denyEndpoints: ['responses', 7] } }", DisplayName = "an endpoint that is no text")]
    public void A_malformed_list_demands_nothing(string gateway)
    {
        var workspace = new Workspace
        {
            Release = ReleaseCatalog.Find("2026.9.6")!,
            Policy = $"{{ gateway: {gateway} }}",
            Config = "{ gateway: { http: { endpoints: { responses: { enabled: true } } } } }",
        };

        Assert.AreEqual("policy/policy-jsonc-invalid", workspace.Finding().CheckId);
    }
}
