using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>Folders and files whose names a variable gives: every verb names them as the config writes them.</summary>
[TestClass]
public sealed class PlantedPathsTests
{
    private const string Policy = """{ "mcp": { "servers": { "deny": ["bad"] } }, "tools": { "requireMetadata": ["owner"] } }""";

    private const string Tools = "## Tools\n\n### deploy\n";

    private static readonly Dictionary<string, string> Given = new(StringComparer.Ordinal) { ["WS"] = "./Zqk-home", ["RULES"] = "zqk-rules.jsonc", ["ID"] = "Zqk-Agent", ["Z"] = "Zqk" };

    [TestMethod]
    [DataRow("2026.5.20")]
    [DataRow("2026.7.35")]
    [DataRow("2026.9.6")]
    public void A_workspace_is_not_named(string version) => NothingIsShown(version, "Zqk-home", """ "agents": { "defaults": { "workspace": "${WS}" } } """);

    [TestMethod]
    [DataRow("2026.5.20")]
    [DataRow("2026.9.6")]
    public void A_workspace_in_a_folder_that_is_named_so_is_not_named(string version) =>
        NothingIsShown(version, "in/Zqk/deep", """ "agents": { "defaults": { "workspace": "./in/${Z}/deep" } } """);

    [TestMethod]
    [DataRow("2026.5.20")]
    [DataRow("2026.9.6")]
    public void A_workspace_that_is_not_there_is_not_named(string version) => NothingIsShown(version, "elsewhere", """ "agents": { "defaults": { "workspace": "./nowhere/${Z}" } } """);

    [TestMethod]
    [DataRow("2026.5.20")]
    [DataRow("2026.7.35")]
    [DataRow("2026.9.6")]
    public void A_policy_is_not_named(string version) => NothingIsShown(version, "elsewhere", "", """, "config": { "path": "${RULES}" }""");

    [TestMethod]
    [DataRow("2026.5.20")]
    [DataRow("2026.7.35")]
    public void An_agent_is_not_named(string version) => NothingIsShown(version, "Zqk-home", """ "agents": { "list": [{ "id": "${ID}", "default": true, "workspace": "${WS}" }, { "id": "${Z}" }] } """);

    private static void NothingIsShown(string version, string folder, string members, string policySettings = "")
    {
        var config = $$"""
            {
              "plugins": { "entries": { "policy": { "enabled": true{{policySettings}} } } },
              "mcp": { "servers": { "bad": { "command": "x" } } }{{(members.Length == 0 ? "" : ",")}}
              {{members}}
            }
            """;
        using var every = new EveryOutput(ReleaseCatalog.Find(version)!, config, Policy, Given)
            .With($"{folder}/policy.jsonc", Policy).With($"{folder}/TOOLS.md", Tools).With($"{folder}/AGENTS.md", Tools).With("zqk-rules.jsonc", Policy);

        Leaks.AreNotIn(every.Collect().Where(static o => !o.Name.Contains("Zqk", StringComparison.OrdinalIgnoreCase)));
    }
}
