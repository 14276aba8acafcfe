using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>A policy that the gate compares with a named baseline: what OpenClaw's comparison says, and what it does not.</summary>
[TestClass]
public sealed class BaselineReviewTests
{
    private const string Release = "2026.6.11";
    private const string Other = "mcp: { servers: { deny: ['bad'] } }";
    private const string Constructor = "{ tools: { denyTools: ['constructor'] }, mcp: { servers: { deny: ['bad'] } } }";

    [TestMethod]
    [DataRow("channels: {\n denyRules: [{ when: { provider: 'telegram ' } }] }", "channels: { denyRules: [\n\n{ when: { provider: 'telegram' } }] }", 1, "no entry names the provider 'telegram ' just as it is written there")]
    [DataRow("\nexecApprovals: { agents: {} }", "execApprovals: { requireFile: false }", 1, "does not ask for the document of exec approvals")]
    [DataRow("\nexecApprovals: { agents: {} }", "", 1, "does not ask for the document of exec approvals")]
    [DataRow("ingress: {\n session: { requireDmScope: 'per-peer' } }", "ingress: { session: {\n requireDmScope: 'per-channel-peer' } }", 2, "asks for exactly the word of the policy")]
    public void A_policy_that_lets_more_pass_than_its_baseline_fails(string baseline, string policy, int line, string why)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "session": { "dmScope": "per-channel-peer" }, "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        workspace.Write("baseline.jsonc", $"{{ {Other}, {baseline} }}");
        workspace.Write("policy.jsonc", $"{{ {policy}{(policy.Length > 0 ? "," : "")} {Other} }}");
        var approvals = workspace.PathOf("approvals.json");
        workspace.Write("approvals.json", """{ "version": 1, "agents": {} }""");
        var request = workspace.Request with { OpenClawVersion = Release, ExecApprovals = approvals };

        var result = PolicyGate.Run(request with { BaselinePolicy = "baseline.jsonc" });

        var found = result.Diagnostics.Single();
        Assert.AreEqual(("OCP2013", Severity.Error, GateVerdict.Findings), (found.Descriptor.Code, found.Severity, result.Verdict));
        Assert.AreEqual((workspace.PathOf("policy.jsonc"), line), (found.Location!.Path, found.Location.StartLine));
        StringAssert.Contains(found.Message, why);
        var rule = found.Related.Single();
        Assert.AreEqual((workspace.PathOf("baseline.jsonc"), 2, "the rule of the baseline"), (rule.Location.Path, rule.Location.StartLine, rule.Message));

        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(request).Verdict);
        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(request with { BaselinePolicy = "policy.jsonc" }).Verdict);
    }

    [TestMethod]
    public void A_rule_of_the_baseline_that_the_release_does_not_know_fails()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("baseline.jsonc", $"{{ {Other},\n gateway: { "{ auth: { requireAuth: true } }" } }}");

        var result = PolicyGate.Run(workspace.Request with { BaselinePolicy = "baseline.jsonc" });

        var found = result.Diagnostics.Single();
        Assert.AreEqual(("OCP2014", GateVerdict.Findings), (found.Descriptor.Code, result.Verdict));
        Assert.AreEqual("The baseline demands gateway.auth.requireAuth, which OpenClaw 2026.5.20 does not know, so nothing checks it.", found.Message);
        Assert.AreEqual(workspace.PathOf("policy.jsonc"), found.Location!.Path);
        Assert.AreEqual((workspace.PathOf("baseline.jsonc"), 2), (found.Related.Single().Location.Path, found.Related.Single().Location.StartLine));
        Assert.AreEqual(GateVerdict.Passed, workspace.Run().Verdict);
    }

    [TestMethod]
    public void A_baseline_that_OpenClaw_fails_on_hides_neither_findings_nor_what_can_be_compared()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "mcp": { "servers": { "bad": { "command": "bad" } } }, "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        workspace.Write("policy.jsonc", Constructor);
        workspace.Write("baseline.jsonc", "{ tools: { denyTools: ['constructor', 'exec'] }, mcp: { servers: { deny: ['bad', 'worse'] } } }");

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = Release, BaselinePolicy = "baseline.jsonc" });

        CollectionAssert.AreEqual(new[] { "OCP0018", "OCP1020", "OCP1128", "OCP2011", "OCP2011" }, Codes(result));
        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        StringAssert.Contains(result.Diagnostics[0].Message, "OpenClaw 2026.6.11 cannot compare two values of tools.denyTools");
        Assert.AreEqual((workspace.PathOf("policy.jsonc"), 1), (result.Diagnostics[0].Location!.Path, result.Diagnostics[0].Location!.StartLine));
    }

    [TestMethod]
    [DataRow("{", "OCP0019")]
    [DataRow("deep", "OCP0012")]
    [DataRow(null, "OCP0019")]
    public void A_baseline_that_cannot_be_read_hides_no_finding(string? baseline, string code)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "mcp": { "servers": { "bad": { "command": "bad" } } }, "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        if (baseline is not null)
        {
            workspace.Write("baseline.jsonc", baseline == "deep" ? new string('[', 5000) : baseline);
        }

        var result = PolicyGate.Run(workspace.Request with { BaselinePolicy = "baseline.jsonc" });

        CollectionAssert.AreEqual(new[] { code, "OCP1020" }, Codes(result));
        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
    }

    [TestMethod]
    public void A_base_that_cannot_be_read_hides_no_finding()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "mcp": { "servers": { "bad": { "command": "bad" } } }, "plugins": { "entries": { "policy": { "enabled": true } } } }""");

        var result = PolicyGate.Run(workspace.Request with { Base = "no-such-branch" });

        CollectionAssert.AreEqual(new[] { "OCP0021", "OCP1020" }, Codes(result));
        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
    }

    private static string[] Codes(GateResult result) => [.. result.Diagnostics.Select(static d => d.Descriptor.Code)];
}
