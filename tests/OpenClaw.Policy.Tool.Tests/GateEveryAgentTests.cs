using System.Text.Json;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary><c>gate --agent '*'</c> prints for each agent what <c>check --agent ID</c> prints, which is what the real program prints.</summary>
[TestClass]
public sealed class GateEveryAgentTests : IDisposable
{
    private const string Release = "2026.9.6";

    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-agents-").FullName;

    [TestMethod]
    public void Each_agent_has_the_hashes_of_its_own_check()
    {
        Write("openclaw.json", """
            {
              "plugins": { "entries": { "policy": { "enabled": true } } },
              "agents": { "ownership": "explicit", "defaults": { "workspace": "all" }, "entries": { "ops": {}, "web": {}, "desk": { "workspace": "desk" } } },
              "mcp": { "servers": { "bad": { "command": "x" } } }
            }
            """);
        foreach (var folder in new[] { "all/ops", "all/web", "desk" })
        {
            Write($"{folder}/policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } }, "tools": { "requireMetadata": ["owner"] } }""");
            Write($"{folder}/AGENTS.md", $"## Tools\n\n### deploy-{Path.GetFileName(folder)}\n");
        }

        var (gateCode, gate) = Run("gate", "--json", "--agent", "*", "--openclaw-version", Release);

        Assert.AreEqual(1, gateCode);
        var agents = gate.GetProperty("agents").EnumerateArray().ToList();
        Assert.HasCount(3, agents);
        foreach (var agent in agents)
        {
            var (_, check) = Run("check", "--agent", agent.GetProperty("id").GetString()!, "--config", "openclaw.json", "--openclaw-version", Release);
            var (hashes, attestation) = (agent.GetProperty("hashes"), check.GetProperty("attestation"));
            Assert.AreEqual(attestation.GetProperty("workspace").GetProperty("hash").GetString(), hashes.GetProperty("workspace").GetString());
            Assert.AreEqual(attestation.GetProperty("attestationHash").GetString(), hashes.GetProperty("attestation").GetString());
            Assert.AreEqual(check.GetProperty("findings").GetArrayLength(), agent.GetProperty("findings").GetArrayLength());
        }

        Assert.HasCount(3, agents.Select(static a => a.GetProperty("hashes").GetProperty("workspace").GetString()).Distinct());
    }

    [TestMethod]
    public void The_refusal_to_choose_among_agents_names_the_way_to_judge_all()
    {
        Write("openclaw.json", """
            {
              "plugins": { "entries": { "policy": { "enabled": true } } },
              "agents": { "ownership": "explicit", "entries": { "ops": {}, "web": {} } }
            }
            """);

        var (code, gate) = Run("gate", "--json", "--openclaw-version", Release);

        Assert.AreEqual(2, code);
        Assert.Contains("--agent '*'", gate.GetProperty("findings")[0].GetProperty("remedy").GetString()!);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private (int ExitCode, JsonElement Json) Run(params string[] arguments)
    {
        var (code, output, _) = CommandRun.In(_root, arguments);
        using var json = JsonDocument.Parse(output);
        return (code, json.RootElement.Clone());
    }
}
