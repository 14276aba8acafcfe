using System.Text.Json;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary><c>diff</c> tells what changes when OpenClaw is upgraded.</summary>
[TestClass]
public sealed class DiffTests : IDisposable
{
    private const string Config = """
        {
          "plugins": { "entries": { "policy": { "enabled": true, "config": { "expectedAttestationHash": "sha256:0" } } } },
          "gateway": { "nodes": { "denyCommands": ["x"] } }
        }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-diff-").FullName;

    public DiffTests()
    {
        Write("openclaw.json", Config);
        Write("policy.jsonc", """{ "gateway": { "exposure": { "allowNonLoopbackBind": false } } }""");
    }

    [TestMethod]
    public void Evidence_checks_and_hashes_of_two_releases_are_told_with_their_lines()
    {
        var (code, json) = RunJson("2026.6.11", "2026.7.35");

        Assert.AreEqual(1, code);
        var agent = json.GetProperty("agents")[0];
        var evidence = agent.GetProperty("evidence")[0];
        Assert.AreEqual("policy/gateway-node-command-denied", agent.GetProperty("checks").GetProperty("added")[0].GetString());
        Assert.AreEqual(("added", "oc://openclaw.config/gateway/nodes/denyCommands/#0"), (Text(evidence, "change"), Text(evidence, "address")));
        Assert.AreEqual(("openclaw.json", 3), (Text(evidence, "file"), evidence.GetProperty("line").GetInt32()));
        Assert.AreEqual(("P06", "P07"), (Text(agent.GetProperty("before"), "contract"), Text(agent.GetProperty("after"), "contract")));
        CollectionAssert.AreEqual(new[] { "evidence", "release" }, agent.GetProperty("causes").EnumerateArray().Select(static e => e.GetString()).ToArray());
    }

    [TestMethod]
    public void The_hashes_are_those_that_check_prints_without_accepted_ones()
    {
        var (_, json) = RunJson("2026.6.11", "2026.7.35");
        Write("openclaw.json", Config.Replace(""", "config": { "expectedAttestationHash": "sha256:0" }""", "", StringComparison.Ordinal));

        foreach (var (side, release) in new[] { ("before", "2026.6.11"), ("after", "2026.7.35") })
        {
            var (_, check) = Run("check", "--config", "openclaw.json", "--workspace", ".", "--openclaw-version", release);
            using var report = JsonDocument.Parse(check);
            Assert.AreEqual(
                Text(report.RootElement.GetProperty("attestation"), "attestationHash"),
                Text(json.GetProperty("agents")[0].GetProperty(side).GetProperty("hashes"), "attestation"));
        }
    }

    [TestMethod]
    public void Releases_that_judge_alike_differ_in_nothing()
    {
        var (code, text) = Run("diff", "--openclaw-version", "2026.7.35", "--against-version", "2026.7.35");

        Assert.AreEqual(0, code);
        Assert.EndsWith("OpenClaw 2026.7.35 -> OpenClaw 2026.7.35: nothing that is attested differs\n", text.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void The_text_shows_what_comes_with_a_sign_and_its_place()
    {
        var (_, text) = Run("diff", "--openclaw-version", "2026.6.11", "--against-version", "2026.7.35");

        Assert.Contains("  + gatewayExposure oc://openclaw.config/gateway/nodes/denyCommands/#0 (openclaw.json:3:", text);
        Assert.Contains("  + policy/gateway-node-command-denied", text);
        Assert.Contains(" -> sha256:", text);
        Assert.Contains("what differs: evidence, release", text);
    }

    [TestMethod]
    [DataRow("2026.6.11", "2031.1.1", "OCP0014", DisplayName = "a release that is not supported")]
    [DataRow("2026.7.35", "2026.9.6", "OCP0003", DisplayName = "a config that the other release refuses")]
    public void A_side_that_could_not_look_is_told_and_is_no_answer(string before, string after, string code)
    {
        var (exitCode, json) = RunJson(before, after);

        Assert.AreEqual(2, exitCode);
        Assert.IsFalse(json.GetProperty("complete").GetBoolean() && json.GetProperty("after").GetProperty("couldNotLook").GetArrayLength() == 0);
        Assert.AreEqual(code, Text(json.GetProperty("after").GetProperty("couldNotLook")[0], "code"));
    }

    [TestMethod]
    public void A_name_from_the_config_cannot_steer_the_terminal()
    {
        Write("openclaw.json", Config.Replace("\"x\"", "\"\\u001b[2J\\n::error::x\"", StringComparison.Ordinal));

        var (_, text) = Run("diff", "--openclaw-version", "2026.6.11", "--against-version", "2026.7.35");

        Assert.DoesNotContain("\u001b", text);
        Assert.DoesNotContain("\n::", text);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_root, name), text);

    private (int ExitCode, JsonElement Json) RunJson(string before, string after)
    {
        var (exitCode, text) = Run("diff", "--openclaw-version", before, "--against-version", after, "--json");
        using var json = JsonDocument.Parse(text);
        return (exitCode, json.RootElement.Clone());
    }

    private (int ExitCode, string Output) Run(params string[] arguments)
    {
        var (code, output, _) = CommandRun.In(_root, arguments);
        return (code, output);
    }
}
