using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Gate.Drift;

namespace OpenClaw.Policy.Gate.Tests.Workspaces;

/// <summary>Which folder an agent works in, and that every verb judges that one.</summary>
[TestClass]
public sealed class AgentFolderTests
{
    private const string Several = """
        {
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "agents": {
            "defaults": { "workspace": "." },
            "list": [{ "id": "main", "default": true }, { "id": "coder" }]
          },
          "mcp": { "servers": { "b": { "command": "b" } } }
        }
        """;

    private const string Policy = """{ "mcp": { "servers": { "deny": ["a"] } } }""";

    [TestMethod]
    [DataRow("main", 0)]
    [DataRow("coder", 1)]
    public void Each_of_several_agents_without_a_workspace_of_its_own_has_a_folder_in_the_shared_one(string agent, int index)
    {
        using var workspace = Workspace(Several);

        var result = Run(workspace, "2026.9.6", agent);

        Assert.AreEqual((GateVerdict.CouldNotLook, workspace.PathOf(agent)), (result.Verdict, result.WorkspacePath));
        Assert.IsNull(result.Attestation?.PolicyHash);
        var missing = result.Diagnostics.Single(static d => !d.Descriptor.IsNote);
        Assert.AreEqual(("OCP0004", workspace.PathOf($"{agent}/policy.jsonc")), (missing.Descriptor.Code, missing.Location!.Path));
        Assert.AreEqual(
            $"policy.jsonc is missing for the enabled Policy plugin. Agent '{agent}' works in the folder {agent}, which does not exist: "
                + "of several agents, OpenClaw 2026.9.6 gives each without a workspace of its own a folder in agents.defaults.workspace.",
            missing.Message);
        Assert.AreEqual($"Write {agent}/policy.jsonc, or name another folder in agents.list[{index}].workspace.", missing.Remedy);
        Assert.AreEqual((workspace.PathOf("openclaw.json"), 4), (missing.Related.Single().Location.Path, missing.Related[0].Location.StartLine));
    }

    [TestMethod]
    public void A_run_for_every_agent_says_it_of_each()
    {
        using var workspace = Workspace(Several);

        var result = Run(workspace, "2026.8.1", GateRequest.EveryAgent);

        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        CollectionAssert.AreEqual(
            new[] { workspace.PathOf("main/policy.jsonc"), workspace.PathOf("coder/policy.jsonc") },
            result.Diagnostics.Where(static d => d.Descriptor.Code == "OCP0004").Select(static d => d.Location!.Path).ToArray());
    }

    [TestMethod]
    [DataRow("2026.7.35", "main", ".")]
    [DataRow("2026.7.35", "coder", "coder")]
    [DataRow("2026.8.1", "main", "main")]
    [DataRow("2026.8.1", "coder", "coder")]
    public void The_release_says_who_works_in_the_shared_folder(string release, string agent, string folder)
    {
        using var workspace = Workspace(Several);
        workspace.Write("main/policy.jsonc", Policy);
        workspace.Write("coder/policy.jsonc", Policy);

        var result = Run(workspace, release, agent);

        Assert.AreEqual((GateVerdict.Passed, Path.GetFullPath(folder, workspace.Root)), (result.Verdict, result.WorkspacePath));
    }

    [TestMethod]
    public void A_config_that_the_release_refuses_is_looked_at_in_the_folders_of_that_release()
    {
        using var workspace = Workspace(Several.Replace("\"coder\"", "\"Coder\"", StringComparison.Ordinal));

        var result = Run(workspace, "2026.9.6", agent: null);

        CollectionAssert.AreEqual(new[] { "main", "coder" }, result.Agents.Select(static a => a.AgentId).ToArray());
        CollectionAssert.AreEqual(
            new[] { workspace.PathOf("main"), workspace.PathOf("coder") }, result.Agents.Select(static a => a.WorkspacePath).ToArray());
    }

    [TestMethod]
    public void What_an_agent_has_no_policy_for_is_not_accepted()
    {
        using var repository = new TempRepository();
        repository.Write("openclaw.json", Several);
        repository.Write("policy.jsonc", Policy);
        repository.Commit();
        var before = File.ReadAllText(repository.PathOf("openclaw.json"));

        var result = PolicyAcceptance.Run(new AcceptRequest(
            new GateRequest { BaseDirectory = repository.Root, Agent = "main", OpenClawVersion = "2026.9.6" }, CheckOnly: false));

        Assert.AreEqual(AcceptOutcome.CouldNotLook, result.Outcome);
        Assert.AreEqual("OCP0004", result.Judged.Diagnostics[0].Descriptor.Code);
        Assert.AreEqual(before, File.ReadAllText(repository.PathOf("openclaw.json")));
    }

    [TestMethod]
    public void Two_releases_that_look_into_two_folders_differ()
    {
        using var workspace = Workspace(Several);

        var comparison = RunComparison.OfReleases(workspace.Request with { Agent = "main" }, "2026.7.1", "2026.9.6");

        Assert.IsTrue(comparison.HasChanges);
        var missing = comparison.Obstacles.Single();
        Assert.AreEqual(("OCP0004", workspace.PathOf("main/policy.jsonc")), (missing.Descriptor.Code, missing.Location!.Path));
        Assert.IsNotNull(comparison.Agents.Single().Drift);
    }

    [TestMethod]
    public void The_key_is_the_one_that_the_file_has()
    {
        using var workspace = Workspace("""
            {
              "plugins": { "entries": { "policy": { "enabled": true } } },
              "agents": { "list": [{ "id": "main", "default": true, "workspace": "." }, { "id": "coder", "workspace": "code" }, { "id": "night", "workspace": "./code/" }] }
            }
            """);

        var missing = Run(workspace, "2026.9.6", GateRequest.EveryAgent).Diagnostics.Single(static d => d.Descriptor.Code == "OCP0004");

        CollectionAssert.AreEqual(new[] { "coder", "night" }, missing.Agents.ToArray());
        Assert.AreEqual(
            "policy.jsonc is missing for the enabled Policy plugin. agents.list[1].workspace and agents.list[2].workspace name the folder code, which does not exist.",
            missing.Message);
        Assert.AreEqual("Write code/policy.jsonc, or name another folder in agents.list[1].workspace and agents.list[2].workspace.", missing.Remedy);
    }

    [TestMethod]
    [DataRow("""{ "ownership": "explicit", "entries": { "ops": { "workspace": "w" }, "web": {} } }""", "ops", "agents.entries.ops.workspace")]
    [DataRow("""{ "ownership": "explicit", "defaults": { "workspace": "w" }, "entries": { "ops": {}, "web": {} } }""", "ops", "agents.entries.ops.workspace")]
    [DataRow("""{ "defaults": { "workspace": "w" } }""", "main", "agents.defaults.workspace")]
    [DataRow("""{ "$include": "./agents.json5" }""", "coder", "list[1].workspace in agents.json5")]
    public void The_key_stands_where_the_setting_is_written_or_missed(string agents, string agent, string key)
    {
        using var workspace = Workspace($$"""{ "plugins": { "entries": { "policy": { "enabled": true } } }, "agents": {{agents}} }""");
        workspace.Write("agents.json5", "{ defaults: { workspace: 'w' }, list: [{ id: 'main', default: true }, { id: 'coder' }] }");

        var missing = Run(workspace, "2026.9.6", agent).Diagnostics.Single(static d => d.Descriptor.Code == "OCP0004");

        StringAssert.EndsWith(missing.Remedy, $"or name another folder in {key}.");
    }

    private static TempWorkspace Workspace(string config)
    {
        var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", config);
        workspace.Write("policy.jsonc", Policy);
        return workspace;
    }

    private static GateResult Run(TempWorkspace workspace, string release, string? agent) =>
        PolicyGate.Run(workspace.Request with { OpenClawVersion = release, Agent = agent });
}
