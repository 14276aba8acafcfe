using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Rules;

/// <summary>The section <c>execApprovals</c>, with the places that its findings point at.</summary>
[TestClass]
public sealed class ExecApprovalRulesTests
{
    private const string P06 = "2026.6.11";
    private const string P11 = "2026.9.6";

    private const string Rules = """
        { "execApprovals": {
          "defaults": {
            "allowSecurity": ["deny"] },
          "agents": {
            "allowSecurity": ["deny", "allowlist"],
            "allowAutoAllowSkills": false,
            "allowlist": {
              "expected": ["ls", { "pattern": "git", "argPattern": "^status$" }] } } } }
        """;

    [TestMethod]
    [DataRow(P06)]
    [DataRow(P11)]
    public void Findings_point_into_the_approvals_document(string release)
    {
        var workspace = Workspace(
            release,
            Rules,
            """
            { "version": 1,
              "defaults": { "security": "allowlist",
                            "autoAllowSkills": true },
              "agents": {
                "ops": { "security": "full",
                  "allowlist": [
                    { "pattern": "git" },
                    "rm"] },
                "web": { "security": "none" } } }
            """);

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/exec-approvals-default-security-unapproved exec-approvals.json:2:29 policy.jsonc:3:5",
                "policy/exec-approvals-agent-security-unapproved exec-approvals.json:5:26 policy.jsonc:5:5",
                "policy/exec-approvals-auto-allow-skills-enabled exec-approvals.json:3:36 policy.jsonc:6:29",
                "policy/exec-approvals-allowlist-missing exec-approvals.json:4:3 policy.jsonc:8:7",
                "policy/exec-approvals-allowlist-missing exec-approvals.json:4:3 policy.jsonc:8:7",
                "policy/exec-approvals-allowlist-unexpected exec-approvals.json:7:9 policy.jsonc:8:7",
                "policy/exec-approvals-allowlist-unexpected exec-approvals.json:8:9 policy.jsonc:8:7",
            },
            workspace.Findings());
    }

    [TestMethod]
    [DataRow("{ \"execApprovals\": { \"requireFile\": true } }", "oc://policy.jsonc/execApprovals/requireFile", "policy/exec-approvals-missing - policy.jsonc:1:37")]
    [DataRow("{ \"execApprovals\": { \"defaults\": {} } }", "oc://policy.jsonc/execApprovals", "policy/exec-approvals-missing - policy.jsonc:1:3")]
    [DataRow("{ \"execApprovals\": { \"requireFile\": false } }", "", "")]
    [DataRow("{ \"execApprovals\": {} }", "", "")]
    public void A_missing_document_is_reported_when_a_rule_needs_it(string policy, string requirement, string expected)
    {
        var workspace = Workspace(P11, policy, approvals: null);

        Assert.AreEqual(expected, string.Join('|', workspace.Findings()));
        Assert.AreEqual(requirement, string.Join('|', workspace.Evaluate().Findings.Select(static f => f.Requirement)));
    }

    [TestMethod]
    [DataRow("{ \"version\": 1,\n }", "Expected double-quoted property name in JSON at position 17 (line 2 column 2)", "exec-approvals.json:2:2")]
    [DataRow("{ \"version\":\n 2 }", "unsupported exec approvals version", "exec-approvals.json:2:2")]
    [DataRow("\n{}", "unsupported exec approvals version", "exec-approvals.json:2:1")]
    public void A_document_that_cannot_be_used_is_reported_at_its_fault(string approvals, string problem, string place)
    {
        var workspace = Workspace(P11, "{ \"execApprovals\": { \"requireFile\": true } }", approvals);

        Assert.AreEqual($"policy/exec-approvals-invalid {place} policy.jsonc:1:3", workspace.Findings().Single());
        Assert.AreEqual($"~/approvals could not be parsed: {problem}", workspace.Finding().Message);
        Assert.AreEqual("~/approvals", workspace.Finding().Path);
    }

    [TestMethod]
    [DataRow("""{ "full": {} }""", "full", "full", DisplayName = "Without any mode every command runs")]
    [DataRow("""{ "*": { "security": "deny" }, "ops": {} }""", "", "")]
    [DataRow("""{ "*": { "security": "deny" }, "ops": { "security": "nonsense" } }""", "full", "", DisplayName = "A word that is not known counts as the default mode")]
    [DataRow("""{ "*": {}, "ops": { "security": "deny" } }""", "", "full")]
    [DataRow("""{ "OPS": { "security": "deny" } }""", "", "full")]
    public void The_entry_that_decides_for_the_agent_of_a_scope_is_its_own_then_the_one_for_all(string agents, string ops, string other)
    {
        Assert.AreEqual(ops, SecurityOf("ops"));
        Assert.AreEqual(other, SecurityOf("other"));

        string SecurityOf(string agent) => string.Join('|', Workspace(
            P11,
            $$"""{ "scopes": { "s": { "agentIds": ["{{agent}}"], "execApprovals": { "agents": { "allowSecurity": ["deny"] } } } } }""",
            $$"""{ "version": 1, "agents": {{agents}} }""").Evaluate().Findings.Select(static f => f.Message.Split('\'')[3]));
    }

    [TestMethod]
    public void The_entry_for_all_stands_for_the_main_agent_even_when_that_has_its_own()
    {
        var workspace = Workspace(
            P11,
            """{ "scopes": { "s": { "agentIds": ["main"], "execApprovals": { "agents": { "allowSecurity": ["deny"] } } } } }""",
            """{ "version": 1, "agents": { "main": { "security": "deny" }, "*": { "security": "full" } } }""");

        Assert.AreEqual("exec approvals agent '*' uses unapproved security mode 'full'.", workspace.Finding().Message);
    }

    [TestMethod]
    public void A_scope_reports_a_missing_document_once_whatever_its_agents()
    {
        var workspace = Workspace(
            P11,
            """
            { "scopes": { "s 1": { "agentIds": ["a", "b"], "execApprovals": { "agents": {} } },
                          "s2": { "agentIds": ["c"], "execApprovals": { "agents": {} } } } }
            """,
            approvals: null);

        CollectionAssert.AreEqual(
            new[] { "oc://policy.jsonc/scopes/\"s 1\"/execApprovals", "oc://policy.jsonc/scopes/s2/execApprovals" },
            workspace.Evaluate().Findings.Select(static f => f.Requirement).ToArray());
    }

    [TestMethod]
    public void A_pattern_that_a_scope_misses_is_reported_where_its_agent_would_have_it()
    {
        var workspace = Workspace(
            P11,
            """{ "scopes": { "s": { "agentIds": ["Ops"], "execApprovals": { "agents": { "allowlist": { "expected": ["ls"] } } } } } }""",
            """
            { "version": 1, "agents": {
              "*": { "allowlist": ["rm"] },
              "ops": { "allowlist": [] },
              "web": { "allowlist": ["ls"] } } }
            """);

        CollectionAssert.AreEqual(
            new[]
            {
                "policy/exec-approvals-allowlist-missing exec-approvals.json:3:12 policy.jsonc:1:89",
                "policy/exec-approvals-allowlist-unexpected exec-approvals.json:2:24 policy.jsonc:1:89",
            },
            workspace.Findings());
        Assert.AreEqual("oc://exec-approvals.json/agents/ops/allowlist", workspace.Evaluate().Findings[0].Target);
        Assert.IsNull(workspace.Evaluate().Findings[0].OcPath);
    }

    [TestMethod]
    public void A_malformed_section_is_reported_by_the_document_and_by_the_section()
    {
        var workspace = Workspace(P11, """{ "execApprovals": { "agents": { "allowSecurity": ["none"] } } }""", """{ "version": 1 }""");

        CollectionAssert.AreEqual(
            new[] { "policy/policy-jsonc-invalid policy.jsonc:1:52 -", "policy/policy-jsonc-invalid policy.jsonc:1:52 -" }, workspace.Findings());
    }

    [TestMethod]
    public void The_token_of_the_socket_is_not_told()
    {
        var evaluation = Workspace(
            P11, Rules, """{ "version": 1, "socket": { "path": "/s", "token": "hunter2-hunter2" } }""").Evaluate();

        Assert.DoesNotContain("hunter2", Canonical(evaluation.Evidence.ToNode()) + string.Concat(evaluation.Findings.Select(static f => f.Message)));

        static string Canonical(OpenClaw.Policy.Nodes.Node node) => OpenClaw.Policy.Canonical.CanonicalWriter.GetText(node);
    }

    private static Workspace Workspace(string release, string policy, string? approvals) =>
        new() { Release = ReleaseCatalog.Find(release)!, Policy = policy, Approvals = approvals };
}
