using System.Text.Json;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>Every verb looks into the folder that the real program, and so <c>check</c>, looks into for an agent.</summary>
[TestClass]
public sealed class AgentFolderTests : IDisposable
{
    /// <summary>Agents of a config, as the list that each release reads.</summary>
    private static readonly string[] Agents =
    [
        """{ "id": "main" }""",
        """{ "id": "coder" }""",
        """{ "id": "main", "default": true }, { "id": "coder" }""",
        """{ "id": "main" }, { "id": "coder", "default": true }""",
        """{ "id": "coder", "default": true, "workspace": "own" }, { "id": "main", "workspace": " " }""",
        """{ "id": "main", "default": true, "workspace": "ws/../own/" }, { "id": "coder" }, { "id": "ops" }""",
    ];

    private static readonly string[] Shared = ["ws", ".", "./ws/", "ws/../other//", "missing", "{root}/ws", "../{name}/ws", "${UNSET}/ws", "w\\u0000s"];

    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-folder-").FullName;

    public static IEnumerable<object[]> Configs =>
        from release in new[] { "2026.5.20", "2026.7.35", "2026.8.1", "2026.9.6" }
        from agents in Agents
        select new object[] { release, agents };

    [TestMethod]
    [DynamicData(nameof(Configs))]
    public void The_gate_judges_the_folder_that_check_judges(string release, string agents)
    {
        Directory.CreateDirectory(Path.Combine(_root, ".git"));
        foreach (var folder in new[] { ".", "main", "coder", "ops", "own", "ws", "ws/main", "ws/ops", "other", "other/main", "other/coder", "${UNSET}/ws", "${UNSET}/ws/main" })
        {
            Write($"{folder}/policy.jsonc", $$"""{ "mcp": { "servers": { "deny": ["{{folder}}"] } } }""");
        }

        using var list = JsonDocument.Parse($"[{agents}]");
        var ids = list.RootElement.EnumerateArray().Select(static a => a.GetProperty("id").GetString()!).ToList();
        var takesAgent = string.CompareOrdinal(release, "2026.8") > 0;
        foreach (var shared in Shared)
        {
            var text = shared.Replace("{root}", _root, StringComparison.Ordinal).Replace("{name}", Path.GetFileName(_root), StringComparison.Ordinal);
            Write("openclaw.json", $$"""
                { "plugins": { "entries": { "policy": { "enabled": true } } }, "agents": { "defaults": { "workspace": "{{text}}" }, "list": [{{agents}}] } }
                """);
            foreach (var id in takesAgent ? [.. ids] : new string?[] { null })
            {
                string[] agent = id is null ? [] : ["--agent", id];
                var (_, check, _) = CommandRun.In(_root, ["check", "--json", "--config", "openclaw.json", "--openclaw-version", release, .. agent]);
                var (_, gate, _) = CommandRun.In(_root, ["gate", "--json", "--openclaw-version", release, .. agent]);

                Assert.AreEqual(PolicyOfCheck(check), PolicyOfGate(gate), $"{release} {shared} {id}");
            }
        }
    }

    [TestMethod]
    public void Two_releases_with_equal_policies_in_two_folders_are_told_by_their_folders()
    {
        WriteSeveral();
        Write("main/policy.jsonc", File.ReadAllText(Path.Combine(_root, "policy.jsonc")));

        string[] diff = ["diff", "--agent", "main", "--openclaw-version", "2026.7.1", "--against-version", "2026.9.6"];
        var text = CommandRun.In(_root, diff);
        using var json = JsonDocument.Parse(CommandRun.In(_root, [.. diff, "--json"]).Output);

        Assert.AreEqual(1, text.ExitCode);
        Assert.Contains("Workspace\n  ~ . -> main\n", text.Output);
        var folders = json.RootElement.GetProperty("agents")[0].GetProperty("workspace");
        Assert.AreEqual((".", "main"), (folders.GetProperty("before").GetString(), folders.GetProperty("after").GetString()));
    }

    [TestMethod]
    public void A_policy_that_the_other_release_looks_for_elsewhere_and_misses_is_told()
    {
        WriteSeveral();

        var (code, text, _) = CommandRun.In(_root, ["diff", "--agent", "*", "--openclaw-version", "2026.7.1", "--against-version", "2026.9.6"]);

        Assert.AreEqual(2, code);
        Assert.Contains("main/policy.jsonc: error OCP0004: policy.jsonc is missing", text);
        Assert.Contains("coder/policy.jsonc: error OCP0004: policy.jsonc is missing", text);
        Assert.Contains("  ~ . -> main\n", text);
    }

    [TestMethod]
    public void A_first_policy_is_written_where_the_agent_works()
    {
        WriteSeveral();

        var init = CommandRun.In(_root, ["init", "--agent", "coder", "--openclaw-version", "2026.9.6", "--with", "none"]);

        Assert.AreEqual(0, init.ExitCode, init.Output + init.Error);
        Assert.IsTrue(File.Exists(Path.Combine(_root, "coder/policy.jsonc")));
        Assert.Contains("created  coder/policy.jsonc", init.Output);
    }

    [TestMethod]
    public void A_folder_that_only_a_variable_names_gets_no_policy_and_is_not_printed()
    {
        Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } }, "agents": { "defaults": { "workspace": "${TOKEN}" } } }""");

        foreach (var verb in new[] { new[] { "init" }, ["init", "--dry-run"], ["gate"], ["gate", "--json"], ["gate", "--sarif", "-"], ["gate", "--summary", "-"], ["accept"], ["fix"] })
        {
            var run = CommandRun.In(_root, [.. verb, "--openclaw-version", "2026.9.6", "--env", "TOKEN=hunter2"]);

            Assert.AreEqual(2, run.ExitCode, string.Join(' ', verb));
            Assert.Contains("OCP0004", run.Output + run.Error);
            Assert.DoesNotContain("hunter2", run.Output + run.Error);
        }

        Assert.IsFalse(Directory.Exists(Path.Combine(_root, "hunter2")));
    }

    [TestMethod]
    public void Findings_of_elsewhere_are_placed_in_the_folder_of_the_agent()
    {
        WriteSeveral();
        Write("coder/policy.jsonc", """
            {
              "mcp": { "servers": { "deny": ["b"] } } }
            """);
        var check = CommandRun.In(_root, ["check", "--json", "--config", "openclaw.json", "--openclaw-version", "2026.9.6", "--agent", "coder"]).Output;

        var sarif = CommandRun.In(_root, ["sarif", "--from", "-", "--openclaw-version", "2026.9.6", "--agent", "coder"], check);

        Assert.AreEqual(0, sarif.ExitCode, sarif.Error);
        Assert.Contains("\"uri\": \"coder/policy.jsonc\"", sarif.Output);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string PolicyOfCheck(string output)
    {
        using var report = JsonDocument.Parse(output);
        return report.RootElement.GetProperty("attestation").TryGetProperty("policy", out var policy) ? policy.GetProperty("hash").GetString()!
            : report.RootElement.GetProperty("findings")[0].GetProperty("checkId").GetString()!;
    }

    private static string PolicyOfGate(string output)
    {
        using var report = JsonDocument.Parse(output);
        return report.RootElement.GetProperty("hashes").GetProperty("policy").GetString()
            ?? report.RootElement.GetProperty("findings")[0].GetProperty("checkId").GetString()!;
    }

    private void WriteSeveral()
    {
        Write("openclaw.json", """
            { "plugins": { "entries": { "policy": { "enabled": true } } },
              "agents": { "defaults": { "workspace": "." }, "list": [{ "id": "main", "default": true }, { "id": "coder" }] },
              "mcp": { "servers": { "b": { "command": "b" } } } }
            """);
        Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["a"] } } }""");
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
