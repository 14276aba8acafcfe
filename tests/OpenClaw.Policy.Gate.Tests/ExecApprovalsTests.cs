using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>The gate judges the approvals document that it is told, and no other.</summary>
[TestClass]
public sealed class ExecApprovalsTests
{
    private const string Name = "approvals.json";

    private const string Rules = """{ "execApprovals": { "defaults": { "allowSecurity": ["deny"] } } }""";

    [TestMethod]
    [DataRow("2026.6.11", "~/.openclaw/exec-approvals.json")]
    [DataRow("2026.9.6", "~/.openclaw/state/openclaw.sqlite#exec_approvals_config")]
    public void Without_a_named_document_it_is_missing_whatever_lies_about(string release, string path)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("policy.jsonc", Rules);
        workspace.Write("exec-approvals.json", """{ "version": 1, "defaults": { "security": "deny" } }""");

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = release });

        var diagnostic = result.Diagnostics.Single();
        Assert.AreEqual("OCP1220", diagnostic.Descriptor.Code);
        Assert.AreEqual((workspace.PathOf("policy.jsonc"), 1, 3), (diagnostic.Location!.Path, diagnostic.Location.StartLine, diagnostic.Location.StartColumn));
        Assert.AreEqual(path, diagnostic.Finding!.Path);
        Assert.AreEqual(GateVerdict.Findings, result.Verdict);
    }

    [TestMethod]
    [DataRow("2026.6.11")]
    [DataRow("2026.9.6")]
    public void A_named_document_is_judged_and_pointed_at(string release)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("policy.jsonc", Rules);
        workspace.Write(Name, "{ \"version\": 1,\n  \"defaults\": { \"security\": \"full\" } }");

        var diagnostic = PolicyGate.Run(workspace.Request with { OpenClawVersion = release, ExecApprovals = Name }).Diagnostics.Single();

        Assert.AreEqual("OCP1222", diagnostic.Descriptor.Code);
        Assert.AreEqual((workspace.PathOf(Name), 2, 29), (diagnostic.Location!.Path, diagnostic.Location.StartLine, diagnostic.Location.StartColumn));
        Assert.AreEqual(workspace.PathOf("policy.jsonc"), diagnostic.Related.Single().Location.Path);
    }

    [TestMethod]
    public void A_named_document_out_of_the_root_is_read()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("policy.jsonc", Rules);
        workspace.WriteOutside(Name, """{ "version": 1, "defaults": { "security": "deny" } }""");

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = "2026.9.6", ExecApprovals = workspace.OutsidePathOf(Name) });

        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
        Assert.Contains(workspace.OutsidePathOf(Name), result.Inputs.Select(static i => i.Path));
    }

    [TestMethod]
    public void A_named_document_that_does_not_exist_fails_the_gate_whatever_the_threshold()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("policy.jsonc", Rules);

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = "2026.9.6", ExecApprovals = Name, FailOn = "none" });

        Assert.AreEqual("OCP0007", result.Diagnostics.Single().Descriptor.Code);
        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
    }

    [TestMethod]
    public void A_document_that_is_nested_too_deep_is_reported_where_the_limit_is_passed()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("policy.jsonc", Rules);
        workspace.Write(Name, new string('[', 100_000));

        var diagnostic = PolicyGate.Run(workspace.Request with { OpenClawVersion = "2026.9.6", ExecApprovals = Name }).Diagnostics.Single();

        Assert.AreEqual("OCP0012", diagnostic.Descriptor.Code);
        Assert.AreEqual((workspace.PathOf(Name), 1, 1001), (diagnostic.Location!.Path, diagnostic.Location.StartLine, diagnostic.Location.StartColumn));
    }

    [TestMethod]
    public void A_policy_without_a_rule_on_approvals_leaves_the_document_alone()
    {
        using var workspace = new TempWorkspace();

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = "2026.9.6", ExecApprovals = Name });

        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
        Assert.DoesNotContain(workspace.PathOf(Name), result.Inputs.Select(static i => i.Path));
    }
}
