using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Rules.Agents;

[TestClass]
public sealed class AgentWorkspaceRulesTests
{
    private const string Access = "policy/agents-workspace-access-denied";
    private const string Tool = "policy/agents-tool-not-denied";

    [TestMethod]
    public void An_agent_without_a_sandbox_is_found_at_its_mode_and_one_with_too_much_access_at_its_access()
    {
        var workspace = Release("2026.6.1") with
        {
            Config = """
                { "agents": {
                  "defaults": { "sandbox": { "mode": "all", "workspaceAccess": "ro" } },
                  "list": [
                    { "id": "a", "sandbox": {
                        "mode": "non-main" } },
                    { "id": "b", "sandbox": {
                        "workspaceAccess": "rw" } } ] } }
                """,
            Policy = """{ "agents": { "workspace": { "allowedAccess": ["none", "ro"] } } }""",
        };

        CollectionAssert.AreEquivalent(
            new[] { $"{Access} openclaw.json:5:17 policy.jsonc:1:30", $"{Access} openclaw.json:7:28 policy.jsonc:1:30" }, workspace.Findings());
    }

    [TestMethod]
    [DataRow("{}", "openclaw.json:1:1", DisplayName = "no setting at all")]
    [DataRow("{ 'agents': {} }", "openclaw.json:1:3", DisplayName = "the object in which the setting would stand")]
    public void A_setting_that_is_nowhere_is_found_where_it_would_be_written(string config, string place)
    {
        var workspace = Release("2026.6.1") with
        {
            Config = config,
            Policy = """{ "agents": { "workspace": { "allowedAccess": ["none"] } } }""",
        };

        CollectionAssert.AreEqual(new[] { $"{Access} {place} policy.jsonc:1:30" }, workspace.Findings());
    }

    [TestMethod]
    [DataRow("""{ "tools": { "deny": ["exec"] } }""", true, DisplayName = "the common list")]
    [DataRow("""{ "tools": { "deny": ["group:runtime"] } }""", true, DisplayName = "by its group")]
    [DataRow("""{ "tools": { "sandbox": { "tools": { "deny": ["exec"] } } } }""", false, DisplayName = "the list of a sandbox that is off")]
    [DataRow("""{ "tools": { "sandbox": { "tools": { "deny": ["exec"] } } }, "agents": { "defaults": { "sandbox": { "mode": "all" } } } }""", true)]
    public void A_tool_is_denied_by_every_list_that_counts(string config, bool isDenied)
    {
        var workspace = Release("2026.6.1") with
        {
            Config = config,
            Policy = """{ "agents": { "workspace": { "denyTools": ["exec"] } } }""",
        };

        Assert.HasCount(isDenied ? 0 : 1, workspace.Findings());
    }

    [TestMethod]
    public void A_scope_judges_its_agents_and_the_defaults_only_for_agents_that_are_not_configured()
    {
        const string Policy = """
            { "scopes": { "s": { "agentIds": ["OPS", "ghost"], "agents": { "workspace": { "denyTools": ["exec"] } } } } }
            """;
        var workspace = Release("2026.6.1") with
        {
            Config = """{ "agents": { "list": [{ "id": "ops" }, { "id": "other" }] } }""",
            Policy = Policy,
        };

        CollectionAssert.AreEqual(
            new[]
            {
                "agent 'ops' does not deny required tool 'exec'. oc://policy.jsonc/scopes/s/agents/workspace/denyTools",
                "agents.defaults does not deny required tool 'exec'. oc://policy.jsonc/scopes/s/agents/workspace/denyTools",
            },
            workspace.Evaluate().Findings.Select(static f => $"{f.Message} {f.Requirement}").ToArray());
    }

    [TestMethod]
    public void P02_knows_no_scopes()
    {
        var workspace = Release("2026.5.22") with
        {
            Policy = """{ "scopes": { "s": { "agentIds": ["a"], "agents": { "workspace": { "denyTools": ["exec"] } } } } }""",
        };

        var evaluation = workspace.Evaluate();

        Assert.IsFalse(evaluation.HasRules);
        Assert.IsFalse(evaluation.Evidence.Contains("agentWorkspace"));
    }

    [TestMethod]
    [DataRow("2026.7.35", "agents.list[]")]
    [DataRow("2026.8.1", "agents.entries.<id>")]
    public void The_hint_names_agents_as_the_release_does(string release, string agents)
    {
        var finding = (Release(release) with { Policy = """{ "agents": { "workspace": { "denyTools": ["exec"] } } }""" }).Finding();

        Assert.AreEqual(Tool, finding.CheckId);
        Assert.AreEqual($"Add the tool to tools.deny or {agents}.tools.deny, or update policy after review.", finding.FixHint);
    }

    private static Workspace Release(string version) => new() { Release = ReleaseCatalog.Find(version)! };
}
