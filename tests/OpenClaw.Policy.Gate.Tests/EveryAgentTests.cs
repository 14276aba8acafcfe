namespace OpenClaw.Policy.Gate.Tests;

/// <summary>All agents of a config are judged in one run: each workspace once, and what they share is said once.</summary>
[TestClass]
public sealed class EveryAgentTests
{
    private const string List = """
        {
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "mcp": { "servers": { "bad": { "command": "x" } } },
          "agents": { "list": [
            { "id": "Ops", "workspace": "ops", "default": true },
            { "id": "web", "workspace": "web" },
            { "id": "night", "workspace": "web" }
          ] }
        }
        """;

    private const string Entries = """
        {
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "mcp": { "servers": { "bad": { "command": "x" } } },
          "agents": { "ownership": "explicit", "entries": {
            "ops": { "workspace": "ops" },
            "web": { "workspace": "web" },
            "night": { "workspace": "web" }
          } }
        }
        """;

    private const string Policy = """{ "mcp": { "servers": { "deny": ["bad"] } }, "tools": { "requireMetadata": ["owner"] } }""";

    [TestMethod]
    [DataRow("2026.6.11", List, "TOOLS.md", "### ")]
    [DataRow("2026.9.6", Entries, "AGENTS.md", "### ")]
    public void What_the_agents_share_is_one_finding_and_what_one_has_is_its_own(string release, string config, string tools, string heading)
    {
        using var workspace = Several(config);
        workspace.Write($"web/{tools}", $"## Tools\n\n{heading}deploy\n");

        var result = Run(workspace, release);

        CollectionAssert.AreEqual(new[] { "ops", "web", "night" }, result.Agents.Select(static a => a.AgentId).ToArray());
        CollectionAssert.AreEqual(
            new[] { "OCP1020: ops web night", "OCP1153: web night", "OCP9005: ops" },
            result.Diagnostics.Select(static d => $"{d.Descriptor.Code}: {string.Join(' ', d.Agents)}").ToArray());
        Assert.AreEqual(workspace.PathOf($"web/{tools}"), result.Diagnostics[1].Location!.Path);
        Assert.AreEqual(GateVerdict.Findings, result.Verdict);
    }

    [TestMethod]
    public void A_finding_that_several_policies_demand_names_the_rule_of_each()
    {
        using var workspace = Several(List);

        var finding = Run(workspace).Diagnostics[0];

        CollectionAssert.AreEqual(
            new[] { workspace.PathOf("ops/policy.jsonc"), workspace.PathOf("web/policy.jsonc") },
            finding.Related.Select(static r => r.Location.Path).ToArray());
    }

    [TestMethod]
    public void Each_agent_has_the_hashes_of_a_run_of_its_own()
    {
        using var workspace = Several(List);
        workspace.Write("web/TOOLS.md", "## Tools\n\n### deploy\n");

        var all = Run(workspace);

        foreach (var agent in all.Agents)
        {
            var alone = PolicyGate.Run(workspace.Request with { Agent = agent.AgentId, OpenClawVersion = "2026.6.11" });
            Assert.AreEqual(alone.Attestation, agent.Evaluation!.Attestation);
            Assert.AreEqual((alone.Verdict, alone.WorkspacePath, alone.PolicyPath), (agent.Verdict, agent.WorkspacePath, agent.PolicyPath));
            CollectionAssert.AreEqual(
                alone.Diagnostics.Select(static d => d.Message).ToArray(), agent.Diagnostics.Select(static d => d.Message).ToArray());
        }

        Assert.AreNotEqual(all.Agents[0].Evaluation!.Attestation, all.Agents[1].Evaluation!.Attestation);
        Assert.AreSame(all.Agents[1].Evaluation, all.Agents[2].Evaluation);
        Assert.IsNull(all.Attestation);
    }

    [TestMethod]
    public void One_agent_that_cannot_be_judged_fails_the_run_and_not_the_others()
    {
        using var workspace = Several(List);
        workspace.Delete("ops/policy.jsonc");

        var result = Run(workspace);

        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        CollectionAssert.AreEqual(
            new[] { GateVerdict.CouldNotLook, GateVerdict.Findings, GateVerdict.Findings }, result.Agents.Select(static a => a.Verdict).ToArray());
        Assert.AreEqual("OCP0004: ops", $"{result.Diagnostics[0].Descriptor.Code}: {string.Join(' ', result.Diagnostics[0].Agents)}");
    }

    [TestMethod]
    public void Agents_whose_workspaces_lie_elsewhere_share_the_folder_of_the_config()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", List.Replace("\"workspace\": \"", "\"workspace\": \"/home/someone/", StringComparison.Ordinal));
        workspace.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } } }""");

        var result = Run(workspace);

        Assert.AreEqual(1, result.Diagnostics.Count(static d => d.Descriptor.Code == "OCP1020"));
        Assert.AreEqual(workspace.Root, result.WorkspacePath);
        Assert.IsNotNull(result.Attestation);
    }

    [TestMethod]
    public void A_config_without_agents_has_one()
    {
        using var workspace = new TempWorkspace();

        var result = Run(workspace);

        Assert.AreEqual("main", result.Agents.Single().AgentId);
        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
    }

    [TestMethod]
    public void A_run_for_one_agent_says_of_nothing_that_it_is_about_agents()
    {
        using var workspace = Several(List);

        var result = PolicyGate.Run(workspace.Request with { Agent = "web", OpenClawVersion = "2026.6.11" });

        Assert.AreEqual("web", result.Agents.Single().AgentId);
        Assert.IsTrue(result.Diagnostics.All(static d => d.Agents.Count == 0));
    }

    [TestMethod]
    public void More_agents_than_are_judged_at_once_fail_the_gate()
    {
        using var workspace = new TempWorkspace();
        var agents = string.Join(',', Enumerable.Range(0, 201).Select(static i => $$"""{ "id": "a{{i}}" }"""));
        workspace.Write("openclaw.json", $$"""{ "plugins": { "entries": { "policy": { "enabled": true } } }, "agents": { "list": [{{agents}}] } }""");

        Assert.AreEqual("OCP0012", Run(workspace).Diagnostics.Single().Descriptor.Code);
    }

    private static TempWorkspace Several(string config)
    {
        var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", config);
        workspace.Write("ops/policy.jsonc", Policy);
        workspace.Write("web/policy.jsonc", Policy);
        return workspace;
    }

    private static GateResult Run(TempWorkspace workspace, string release = "2026.6.11") =>
        PolicyGate.Run(workspace.Request with { Agent = GateRequest.EveryAgent, OpenClawVersion = release });
}
