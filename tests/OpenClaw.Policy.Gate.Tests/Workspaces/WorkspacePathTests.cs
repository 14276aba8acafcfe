namespace OpenClaw.Policy.Gate.Tests.Workspaces;

/// <summary>Which configured workspaces are judged, which give way to the config's folder, and what is said of either.</summary>
[TestClass]
public sealed class WorkspacePathTests
{
    /// <summary>The policy that every folder has in which one is looked for.</summary>
    private const string Policy = """{ "mcp": { "servers": { "deny": ["bad"] } } }""";

    [TestMethod]
    [DataRow("ws", "ws")]
    [DataRow("./ws/", "ws")]
    [DataRow(" ws ", "ws")]
    [DataRow("ws/../deep//a", "deep/a")]
    [DataRow("../repo/ws", "ws", DisplayName = "Out and in again")]
    [DataRow("{root}/ws", "ws")]
    [DataRow("{root}/../repo/ws/", "ws")]
    [DataRow("ws\\u0000x", "wsx")]
    [DataRow("deep/.\\u0000./ws", "ws", DisplayName = "A dot dot that only a NUL hides")]
    [DataRow("${NAME}/ws", "${NAME}/ws", DisplayName = "A variable without a value is text")]
    [DataRow("~you/ws", "~you/ws", DisplayName = "Somebody else's home folder is a name")]
    [DataRow(".", ".")]
    [DataRow("{root}", ".")]
    [DataRow("..ws", "..ws")]
    public void A_path_that_leads_below_the_root_is_judged_whether_it_is_there_or_not(string configured, string folder)
    {
        using var workspace = Workspace(configured);
        var path = Path.GetFullPath(folder, workspace.Root);
        File.Delete(workspace.PathOf("policy.jsonc"));

        var missing = workspace.Run();
        workspace.Write($"{folder}/policy.jsonc", Policy);
        var there = workspace.Run();

        Assert.AreEqual((GateVerdict.CouldNotLook, path), (missing.Verdict, missing.WorkspacePath));
        var finding = missing.Diagnostics.Single(static d => !d.Descriptor.IsNote);
        Assert.AreEqual(("OCP0004", Path.Combine(path, "policy.jsonc")), (finding.Descriptor.Code, finding.Location!.Path));
        Assert.Contains("agents.defaults.workspace", finding.Remedy!);
        Assert.AreEqual((GateVerdict.Passed, path), (there.Verdict, there.WorkspacePath));
        Assert.IsFalse(there.Diagnostics.Any(static d => d.Descriptor.Code == "OCP9003"));
    }

    [TestMethod]
    [DataRow("~", "~")]
    [DataRow("~/ws", "~/ws")]
    [DataRow(" ~/ws/../x", "~/ws/../x")]
    [DataRow("~\\\\ws", "~\\ws")]
    [DataRow("/no/such/folder", "/no/such/folder")]
    [DataRow("/", "/")]
    [DataRow("//server/share", "//server/share")]
    [DataRow("{root}2/ws", "{root}2/ws", DisplayName = "A sibling whose name begins with that of the root")]
    [DataRow("{root}/../outside", "{root}/../outside")]
    [DataRow("C:\\\\agents\\\\workspace", "C:\\agents\\workspace")]
    [DataRow("c:/agents", "c:/agents")]
    [DataRow("D:", "D:")]
    [DataRow("D:agents", "D:agents")]
    [DataRow("\\\\\\\\server\\\\share", "\\\\server\\share")]
    [DataRow("\\\\agents", "\\agents")]
    [DataRow("..", "..")]
    [DataRow("../outside", "../outside")]
    [DataRow("ws/../../repo2", "ws/../../repo2")]
    public void A_path_that_leads_elsewhere_gives_way_with_a_note_that_names_it(string configured, string named)
    {
        using var workspace = Workspace(configured);
        Directory.CreateDirectory(workspace.Root + "2/ws");

        foreach (var release in new[] { "2026.5.20", "2026.9.6" })
        {
            var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = release });

            Assert.AreEqual((GateVerdict.Passed, workspace.Root), (result.Verdict, result.WorkspacePath));
            var note = result.Diagnostics.Single();
            Assert.AreEqual(("OCP9003", 3, 18), (note.Descriptor.Code, note.Location!.StartLine, note.Location.StartColumn));
            Assert.AreEqual(
                $"The workspace is {named.Replace("{root}", workspace.Root, StringComparison.Ordinal)}, which lies outside the root; the config's folder was judged instead.",
                note.Message);
        }
    }

    [TestMethod]
    public void A_folder_beside_the_config_is_not_that_of_the_home_folder()
    {
        using var workspace = Workspace("~/ws");
        workspace.Write("ws/policy.jsonc", """{ "mcp": { "servers": { "deny": ["other"] } } }""");

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = "2026.9.6" });

        Assert.AreEqual(workspace.Root, result.WorkspacePath);
        Assert.AreEqual("OCP9003", result.Diagnostics.Single().Descriptor.Code);
    }

    [TestMethod]
    public void A_home_folder_that_is_given_is_one()
    {
        using var workspace = Workspace("~/ws");
        workspace.Write("home/ws/policy.jsonc", Policy);
        var home = new Dictionary<string, string> { ["HOME"] = workspace.PathOf("home") };

        Assert.AreEqual(workspace.PathOf("home/ws"), PolicyGate.Run(workspace.Request with { Environment = home }).WorkspacePath);
        var outside = PolicyGate.Run(workspace.Request with { Environment = new Dictionary<string, string> { ["HOME"] = "/home/hunter2" } });
        Assert.StartsWith("The workspace is ~/ws, which lies outside the root", outside.Diagnostics.Single().Message);
    }

    [TestMethod]
    public void A_policy_in_the_home_folder_is_not_looked_for_in_the_checkout()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true, "config": { "path": "~/policy.jsonc" } } } } }""");
        workspace.Write("~/policy.jsonc", Policy);

        var stop = workspace.Run().Diagnostics.Single();

        Assert.AreEqual(("OCP0011", workspace.PathOf("openclaw.json"), 1), (stop.Descriptor.Code, stop.Location!.Path, stop.Location.StartLine));
        Assert.AreEqual("The policy ~/policy.jsonc lies in a home folder, which is no part of the checkout.", stop.Message);
    }

    [TestMethod]
    public void A_note_names_the_folders_that_look_like_workspaces()
    {
        using var workspace = Workspace("/home/agent/clawd");
        foreach (var file in new[] { "b/AGENTS.md", "a/TOOLS.md", "a/deep/AGENTS.md", "node_modules/x/AGENTS.md", ".git/AGENTS.md", "c/agents.txt", "AGENTS.md" })
        {
            workspace.Write(file, "");
        }

        Directory.CreateSymbolicLink(workspace.PathOf("link"), workspace.PathOf("b"));

        Assert.EndsWith("judged instead. Folders with AGENTS.md or TOOLS.md: a, b, a/deep.", workspace.Run().Diagnostics.Single().Message);
    }

    [TestMethod]
    public void A_note_names_a_few_folders_and_counts_the_others()
    {
        using var workspace = Workspace("/home/agent/clawd");
        for (var i = 0; i < 7; i++)
        {
            workspace.Write($"agent{i}/AGENTS.md", "");
        }

        Assert.EndsWith("Folders with AGENTS.md or TOOLS.md: agent0, agent1, agent2, agent3, agent4 and 2 more.", workspace.Run().Diagnostics.Single().Message);
    }

    [TestMethod]
    public void The_folder_above_the_config_is_named_too()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("config/openclaw.json", Config("~/x"));
        workspace.Write("config/policy.jsonc", Policy);
        workspace.Write("AGENTS.md", "");

        var result = PolicyGate.Run(workspace.Request with { BaseDirectory = workspace.PathOf("config") });

        Assert.AreEqual(workspace.PathOf("config"), result.WorkspacePath);
        Assert.EndsWith("Folders with AGENTS.md or TOOLS.md: the root.", result.Diagnostics.Single().Message);
    }

    [TestMethod]
    public void Each_agent_of_a_machine_path_has_its_own_folder_named()
    {
        using var workspace = Workspace("~/clawd/", """, "list": [{ "id": "main", "default": true }, { "id": "coder" }]""");

        var notes = PolicyGate.Run(workspace.Request with { OpenClawVersion = "2026.9.6", Agent = GateRequest.EveryAgent }).Diagnostics;

        CollectionAssert.AreEqual(
            new[] { "The workspace of agent 'main' is ~/clawd/main, which", "The workspace of agent 'coder' is ~/clawd/coder, which" },
            notes.Select(static d => d.Message[..(d.Message.IndexOf("which", StringComparison.Ordinal) + 5)]).ToArray());
    }

    [TestMethod]
    public void A_workspace_that_is_a_file_is_no_folder_with_a_policy()
    {
        using var workspace = Workspace("README.md");
        workspace.Write("README.md", "");

        var stop = workspace.Run().Diagnostics.Single();

        Assert.AreEqual(("OCP0005", workspace.PathOf("README.md/policy.jsonc")), (stop.Descriptor.Code, stop.Location!.Path));
    }

    [TestMethod]
    public void A_link_in_the_checkout_is_judged_by_what_it_leads_to()
    {
        using var workspace = Workspace("link");
        workspace.Write("real/policy.jsonc", Policy);
        workspace.Link("link", "real");
        var inside = workspace.Run();
        Directory.CreateDirectory(workspace.OutsidePathOf("ws"));
        workspace.WriteOutside("ws/policy.jsonc", Policy);
        workspace.Link("link", workspace.OutsidePathOf("ws"));
        var outside = workspace.Run();
        workspace.Link("link", "nowhere");
        var broken = workspace.Run();

        Assert.AreEqual((GateVerdict.Passed, workspace.PathOf("link")), (inside.Verdict, inside.WorkspacePath));
        Assert.AreEqual(("OCP0011", workspace.PathOf("link/policy.jsonc")), (outside.Diagnostics.Single().Descriptor.Code, outside.Diagnostics[0].Location!.Path));
        Assert.AreEqual("OCP0004", broken.Diagnostics.Single().Descriptor.Code);
    }

    [TestMethod]
    public void An_absolute_path_may_come_to_the_checkout_through_a_link()
    {
        using var workspace = new TempWorkspace();
        var link = workspace.OutsidePathOf("link");
        Directory.CreateSymbolicLink(link, workspace.Root);
        workspace.Write("openclaw.json", Config(Path.Combine(link, "ws")));
        workspace.Write("ws/policy.jsonc", Policy);

        Assert.AreEqual(workspace.PathOf("ws"), workspace.Run().WorkspacePath);
        workspace.Write("openclaw.json", Config(workspace.PathOf("ws")));
        var behind = PolicyGate.Run(workspace.Request with { BaseDirectory = link });
        Assert.AreEqual((GateVerdict.Passed, Path.Combine(link, "ws")), (behind.Verdict, behind.WorkspacePath));
    }

    [TestMethod]
    public void The_value_of_a_variable_is_named_only_when_the_checkout_has_it()
    {
        using var workspace = Workspace("${TOKEN}/ws");
        GateResult With(string value) => PolicyGate.Run(workspace.Request with { Environment = new Dictionary<string, string> { ["TOKEN"] = value } });
        workspace.Write("here/ws/policy.jsonc", Policy);

        var here = With("here");
        var missing = With("hunter2");
        var outside = With("/hunter2");

        Assert.AreEqual((GateVerdict.Passed, workspace.PathOf("here/ws")), (here.Verdict, here.WorkspacePath));
        Assert.AreEqual((GateVerdict.CouldNotLook, null, null), (missing.Verdict, missing.WorkspacePath, missing.PolicyPath));
        var stop = missing.Diagnostics.Single(static d => d.IsCouldNotLook);
        Assert.AreEqual(("OCP0004", workspace.PathOf("openclaw.json"), 3), (stop.Descriptor.Code, stop.Location!.Path, stop.Location.StartLine));
        Assert.AreEqual("policy.jsonc is missing. agents.defaults.workspace names the folder ${TOKEN}/ws, which does not exist.", stop.Message);
        var note = outside.Diagnostics.Single(static d => d.Descriptor.Code == "OCP9003");
        Assert.StartsWith("The workspace is ${TOKEN}/ws, which lies outside the root", note.Message);
    }

    [TestMethod]
    public void A_variable_without_a_value_is_said_to_be_one()
    {
        using var workspace = Workspace("${HOME}/ws");

        var missing = workspace.Run().Diagnostics.Single(static d => d.IsCouldNotLook);

        Assert.AreEqual(
            "Write ${HOME}/ws/policy.jsonc, or name another folder in agents.defaults.workspace. ${HOME} has no value here: when the machine has one, give it with --env HOME=VALUE.",
            missing.Remedy);
    }

    [TestMethod]
    public void A_missing_folder_with_a_policy_elsewhere_is_a_note()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """
            { "plugins": { "entries": { "policy": { "enabled": true, "config": { "path": "../policy.jsonc" } } } },
              "agents": { "defaults": { "workspace": "ws" } } }
            """);

        var result = workspace.Run();

        Assert.AreEqual((GateVerdict.Passed, workspace.PathOf("ws")), (result.Verdict, result.WorkspacePath));
        var note = result.Diagnostics.Single();
        Assert.AreEqual(("OCP9007", 2), (note.Descriptor.Code, note.Location!.StartLine));
        Assert.AreEqual("The workspace is the folder ws, which does not exist; no declaration of tools was read.", note.Message);
        Directory.CreateDirectory(workspace.PathOf("ws"));
        Assert.IsEmpty(workspace.Run().Diagnostics);
    }

    [TestMethod]
    [DataRow("""{ "list": [{ "id": "a" }, { "id": "b" }] }""", null, "one for each agent in its state folder; the config's folder was judged instead.")]
    [DataRow("""{ "defaults": {} }""", "ws/AGENTS.md", "one in its state folder; the config's folder was judged instead. Folders with AGENTS.md or TOOLS.md: ws.")]
    [DataRow("""{ "defaults": { "workspace": " " } }""", null, null)]
    [DataRow("""{ "defaults": {} }""", "TOOLS.md", null)]
    public void A_config_without_a_workspace_is_judged_where_it_lies_and_doubt_is_said(string agents, string? file, string? said)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", $$"""{ "plugins": { "entries": { "policy": { "enabled": true } } }, "agents": {{agents}} }""");
        if (file is not null)
        {
            workspace.Write(file, "");
        }

        var result = workspace.Run();

        Assert.AreEqual((GateVerdict.Passed, workspace.Root), (result.Verdict, result.WorkspacePath));
        Assert.AreEqual(
            said is null ? "" : $"OCP9008: The config names no workspace, and OpenClaw takes {said}",
            string.Join('\n', result.Diagnostics.Select(static d => $"{d.Descriptor.Code}: {d.Message}")));
    }

    [TestMethod]
    [DataRow(5_000)]
    [DataRow(2_000_000)]
    public void A_path_that_no_system_opens_is_not_walked_through(int folders)
    {
        var path = string.Concat(Enumerable.Repeat("a/", folders));
        using var workspace = Workspace(path);
        var asWorkspace = workspace.Run();
        workspace.Write("openclaw.json", $$"""{ "plugins": { "entries": { "policy": { "enabled": true, "config": { "path": "{{path}}" } } } } }""");
        var asPolicy = workspace.Run();
        workspace.Write("openclaw.json", Config($"~/{path}"));
        var elsewhere = workspace.Run();

        foreach (var result in new[] { asWorkspace, asPolicy })
        {
            Assert.AreEqual((GateVerdict.CouldNotLook, null), (result.Verdict, result.PolicyPath));
            var stop = result.Diagnostics.Single();
            Assert.AreEqual("OCP0012", stop.Descriptor.Code);
            Assert.StartsWith("The path of the policy has ", stop.Message);
        }

        Assert.IsLessThan(1_000, elsewhere.Diagnostics.Single().Message.Length);
    }

    [TestMethod]
    public void A_named_workspace_is_judged_whatever_the_config_says()
    {
        using var workspace = Workspace("~/x");
        workspace.Write("named/policy.jsonc", Policy);

        var result = PolicyGate.Run(workspace.Request with { Workspace = "named" });

        Assert.AreEqual((GateVerdict.Passed, workspace.PathOf("named")), (result.Verdict, result.WorkspacePath));
        Assert.IsEmpty(result.Diagnostics);
    }

    private static TempWorkspace Workspace(string configured, string more = "")
    {
        var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", Config(configured.Replace("{root}", workspace.Root, StringComparison.Ordinal), more));
        return workspace;
    }

    private static string Config(string configured, string more = "") => $$"""
        { "plugins": { "entries": { "policy": { "enabled": true } } },
          "agents": { "defaults": {
            "workspace": "{{configured}}" }{{more}} } }
        """;
}
