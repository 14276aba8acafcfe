using OpenClaw.Policy.Gate.Tests.Trusted;

namespace OpenClaw.Policy.Gate.Tests.Families;

/// <summary>The gate checks families beside the policy: those that a workspace has, or those that are listed.</summary>
[TestClass]
public sealed class FamilyChecksTests
{
    private const string Rules = ".openclaw_memory/policy/rules.json";
    private const string Unreadable = "[]";
    private const string GovernanceRules = """{ "version": 1, "default": "amber", "rules": [], "examples": [] }""";

    [TestMethod]
    public void A_family_that_the_workspace_has_is_checked_beside_the_policy()
    {
        using var workspace = Workspace();
        workspace.Write(Rules, Unreadable);

        var result = workspace.Run();

        Assert.AreEqual(GateVerdict.Findings, result.Verdict);
        CollectionAssert.AreEqual(new[] { "alignment" }, result.Families.ToArray());
        var finding = result.Diagnostics.Single(static d => !d.Descriptor.IsNote);
        Assert.AreEqual(("OCP3001", workspace.PathOf(Rules)), (finding.Descriptor.Code, finding.Location!.Path));
        Assert.IsNotNull(finding.Subject);
        Assert.IsTrue(result.Inputs.Any(i => i.Path == workspace.PathOf(Rules)));
    }

    [TestMethod]
    public void What_a_family_looked_at_is_a_table_of_the_result()
    {
        using var workspace = Workspace();
        workspace.Write(Rules, """{"r": {"id": "r", "status": "confirmed", "policy_decision": "auto_execute", "summary": "s", "validation": ["x"], "evidence_count": 3}}""");

        var table = workspace.Run().Tables.Single();

        Assert.AreEqual("Rules of .openclaw_memory", table.Title);
        CollectionAssert.AreEqual(new[] { "r", "auto_execute", "confirmed", "no event", "3", "", "no: OCP3024" }, table.Rows.Single().ToArray());
    }

    [TestMethod]
    public void A_family_that_the_workspace_lacks_is_not_missed()
    {
        using var workspace = Workspace();

        var result = workspace.Run();

        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
        Assert.AreEqual(0, result.Families.Count);
    }

    [TestMethod]
    public void A_list_leaves_out_what_it_does_not_name()
    {
        using var workspace = Workspace();
        workspace.Write(Rules, Unreadable);

        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(workspace.Request with { Families = "policy" }).Verdict);
    }

    [TestMethod]
    public void Without_the_policy_no_config_is_needed()
    {
        using var workspace = new TempWorkspace();
        workspace.Delete("openclaw.json");
        workspace.Delete("policy.jsonc");
        workspace.Write(Rules, Unreadable);

        var result = PolicyGate.Run(workspace.Request with { Families = "alignment", OpenClawVersion = null });

        Assert.AreEqual(GateVerdict.Findings, result.Verdict);
        Assert.AreEqual("OCP3001", result.Diagnostics.Single().Descriptor.Code);
        Assert.IsNull(result.ConfigPath);
    }

    [TestMethod]
    [DataRow("alignment", "OCP0057")]
    [DataRow("policy,alignment", "OCP0057")]
    [DataRow("policy,none", "OCP0050")]
    [DataRow("policy,", "OCP0050")]
    [DataRow("Policy", "OCP0050")]
    public void A_family_that_is_listed_has_to_be_there(string families, string code)
    {
        using var workspace = Workspace();

        var result = PolicyGate.Run(workspace.Request with { Families = families });

        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        Assert.AreEqual(code, result.Diagnostics.Single(static d => d.IsCouldNotLook).Descriptor.Code);
    }

    [TestMethod]
    public void The_threshold_holds_for_families_too()
    {
        using var workspace = Workspace();
        workspace.Write(Rules, Unreadable);

        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(workspace.Request with { FailOn = "none" }).Verdict);
    }

    [TestMethod]
    public void A_change_does_not_switch_a_family_off_by_removing_its_folder()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write(Rules, Unreadable);
        repository.Git.Commit();
        repository.Git.Git("branch", "-f", "main");
        File.Delete(repository.Git.PathOf(Rules));
        Directory.Delete(Path.GetDirectoryName(repository.Git.PathOf(Rules))!);

        var (alone, result) = (repository.Run(static r => r with { Base = null }), repository.Run());

        Assert.IsFalse(alone.Diagnostics.Any(static d => d.Descriptor.Code == "OCP2034"));
        Assert.AreEqual(GateVerdict.Findings, result.Verdict);
        Assert.AreEqual(1, result.Diagnostics.Count(static d => d.Descriptor.Code == "OCP2034"));
    }

    [TestMethod]
    [DataRow("governance/Roster.jsonc", null)]
    [DataRow("Governance/rules.jsonc", "governance")]
    public void A_second_spelling_of_what_a_family_reads_is_said(string added, string? families)
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("governance/rules.jsonc", GovernanceRules);
        repository.Git.Write("governance/roster.jsonc", """{ version: 1, people: [] }""");
        repository.Git.Commit();
        repository.Git.Git("branch", "-f", "main");
        repository.Git.Write(added, "{}");

        var result = repository.Run(r => r with { Families = families });

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP2027");
        Assert.AreEqual(repository.Git.PathOf(families is null ? added : "Governance"), finding.Location!.Path);
        Assert.AreEqual(GateVerdict.Findings, result.Verdict);
    }

    [TestMethod]
    public void A_change_does_not_shake_the_base_off_by_moving_the_folder_of_a_family()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("governance/rules.jsonc", GovernanceRules);
        repository.Git.Write("ws/policy.jsonc", ChangedRepository.Policy);
        repository.Git.Commit();
        repository.Git.Git("branch", "-f", "main");
        Directory.Move(repository.Git.PathOf("governance"), repository.Git.PathOf("ws/governance"));

        var result = repository.Run(r => r with { Workspace = repository.Git.PathOf("ws") });

        Assert.AreNotEqual(GateVerdict.Passed, result.Verdict);
        var finding = result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP2034");
        Assert.AreEqual(repository.Git.PathOf("governance"), finding.Location!.Path);
        CollectionAssert.Contains(result.Families.ToArray(), "governance");
    }

    private static TempWorkspace Workspace() => new();
}
