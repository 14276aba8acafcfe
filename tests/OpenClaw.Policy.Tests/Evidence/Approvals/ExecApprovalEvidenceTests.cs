using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Evidence.Approvals;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Evidence.Approvals;

/// <summary>What is observed of the approvals document. The expectations agree with the real program of each release.</summary>
[TestClass]
public sealed class ExecApprovalEvidenceTests
{
    private const string P06 = "2026.6.11";
    private const string P11 = "2026.9.6";

    [TestMethod]
    [DataRow(P06)]
    [DataRow(P11)]
    public void Members_stand_in_the_order_of_the_real_program_and_agents_in_that_of_their_ids(string release) => Assert.AreEqual(
        """
        [{"id":"defaults","kind":"defaults","source":"oc://exec-approvals.json/defaults","securityConfigured":true,"ask":"on-miss","askFallback":"deny","autoAllowSkills":true},
        {"id":"agent:*","kind":"agent","source":"oc://exec-approvals.json/agents/\"*\"","agentId":"*"},
        {"id":"agent:ops","kind":"agent","source":"oc://exec-approvals.json/agents/ops","agentId":"ops","securityConfigured":true,"security":"full"},
        {"id":"agent:ops:allowlist:0","kind":"allowlist","source":"oc://exec-approvals.json/agents/ops/allowlist/#0","agentId":"ops","pattern":"ls"},
        {"id":"agent:ops:allowlist:1","kind":"allowlist","source":"oc://exec-approvals.json/agents/ops/allowlist/#3","agentId":"ops","pattern":"git","argPattern":"^status$","entrySource":"allow-always"}]
        """.ReplaceLineEndings(""),
        Print(
            release,
            """
            { "version": 1,
              "defaults": { "security": "FULL", "ask": " on-miss ", "askFallback": "deny", "autoAllowSkills": true },
              "agents": {
                "ops": { "security": " full ", "ask": null, "allowlist":
                  [" ls ", " ", { "argPattern": "x" }, { "pattern": " git ", "argPattern": " ^status$ ", "source": " allow-always " }] },
                "*": { "security": null, "autoAllowSkills": "yes" },
                "x": [] } }
            """));

    [TestMethod]
    public void The_old_key_default_fills_up_the_main_agent() => Assert.AreEqual(
        """
        [{"id":"defaults","kind":"defaults","source":"oc://exec-approvals.json/defaults"},
        {"id":"agent:main","kind":"agent","source":"oc://exec-approvals.json/agents/main","agentId":"main","securityConfigured":true,"security":"deny","ask":"always"},
        {"id":"agent:main:allowlist:0","kind":"allowlist","source":"oc://exec-approvals.json/agents/main/allowlist/#0","agentId":"main","pattern":"GIT"},
        {"id":"agent:main:allowlist:1","kind":"allowlist","source":"oc://exec-approvals.json/agents/default/allowlist/#1","agentId":"main","pattern":"git","argPattern":"x"}]
        """.ReplaceLineEndings(""),
        Print(
            P06,
            """
            { "version": 1, "agents": {
              "default": { "security": "full", "ask": "always", "allowlist": ["git", { "pattern": "git", "argPattern": "x" }] },
              "main": { "security": "deny", "ask": null, "allowlist": ["GIT", "git"] } } }
            """));

    [TestMethod]
    [DataRow("""{ "version": 1, "agents": { "default": { "ask": "off" } } }""", "agents/default")]
    [DataRow("""{ "version": 1, "agents": { "default": { "ask": "off" }, "main": 1 } }""", "agents/default")]
    [DataRow("""{ "version": 1, "agents": { "default": 1, "main": {} } }""", "agents/main")]
    public void Without_a_main_agent_the_old_key_stands_for_it(string approvals, string source)
    {
        var agent = Rows(P06, approvals).OfType<ExecApprovalPosture>().Single(static p => p.AgentId is not null);

        Assert.AreEqual("main", agent.AgentId);
        Assert.AreEqual($"oc://exec-approvals.json/{source}", agent.Source);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("""{ "version": 2 }""")]
    [DataRow("""{ "version": "1" }""")]
    [DataRow("[]")]
    [DataRow("{")]
    [DataRow("{ version: 1 }")]
    public void A_document_that_is_missing_or_unusable_gives_no_rows(string? approvals) => Assert.AreEqual("[]", Print(P11, approvals));

    [TestMethod]
    [DataRow("{ execApprovals: { requireFile: null } }", true)]
    [DataRow("{ execApprovals: { defaults: {} } }", true)]
    [DataRow("{ execApprovals: { defaults: [] } }", false)]
    [DataRow("{ execApprovals: {} }", false)]
    [DataRow("{ scopes: { s: { execApprovals: { agents: {} } } } }", true)]
    public void It_is_read_only_for_a_policy_with_a_rule_on_it(string policy, bool expected) => Assert.AreEqual(
        expected, new Workspace { Release = ReleaseCatalog.Find(P11)!, Policy = policy }.Evaluate().Evidence.Contains("execApprovals"));

    private static IEnumerable<ExecApprovalEvidence> Rows(string release, string? approvals) => new Workspace
    {
        Release = ReleaseCatalog.Find(release)!,
        Policy = "{ execApprovals: { requireFile: true } }",
        Approvals = approvals,
    }.Evaluate().Evidence.Of<ExecApprovalEvidence>("execApprovals");

    private static string Print(string release, string? approvals) => $"[{string.Join(',', Rows(release, approvals).Select(static r => JsonTextWriter.GetText(r.ToNode())))}]";
}
