using System.Text.Json;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>A service knows findings again by their fingerprints, so those of others stay when one comes or goes before them.</summary>
[TestClass]
public sealed class StableFingerprintTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-policy-prints-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("agents", "OCP1160", DisplayName = "a finding of a check, in a list of objects with ids")]
    [DataRow("servers", "OCP1021", DisplayName = "a finding of a check, in an object")]
    [DataRow("refused", "OCP0003", DisplayName = "what the release refuses, in a list")]
    public void Sixty_findings_keep_their_fingerprints_when_one_more_stands_before_them(string kind, string code)
    {
        var before = Fingerprints(kind, Enumerable.Range(1, 60), code);
        var after = Fingerprints(kind, Enumerable.Range(0, 61), code);

        // What the defaults say is one of them, where there are defaults.
        Assert.IsGreaterThanOrEqualTo(60, before.Length);
        Assert.HasCount(before.Length + 1, after);
        CollectionAssert.IsSubsetOf(before, after);
        Assert.IsTrue(after.All(static f => f.EndsWith(":1", StringComparison.Ordinal)), "a number would go to another finding");
    }

    private string[] Fingerprints(string kind, IEnumerable<int> numbers, string code)
    {
        var (config, policy) = Workspace(kind, [.. numbers.Select(static n => $"n{n:00}")]);
        File.WriteAllText(Path.Combine(_folder, "openclaw.json"), config);
        File.WriteAllText(Path.Combine(_folder, "policy.jsonc"), policy);
        var run = CommandRun.In(_folder, ["gate", "--agent", "*", "--openclaw-version", "2026.6.11", "--sarif", "out.sarif"]);
        Assert.AreNotEqual(0, run.ExitCode);
        using var sarif = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "out.sarif")));
        var found = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(r => r.GetProperty("ruleId").GetString() == code).Select(static r => r.GetProperty("partialFingerprints").GetProperty("openclawPolicyFinding/v1").GetString()!).ToArray();
        return found.Length > 0 ? found : throw new InvalidOperationException(run.Output);
    }

    private static (string Config, string Policy) Workspace(string kind, string[] names)
    {
        const string Enabled = "\"plugins\": { \"entries\": { \"policy\": { \"enabled\": true } } }";
        return kind switch
        {
            "agents" => (
                $"{{ {Enabled}, \"agents\": {{ \"defaults\": {{ \"workspace\": \".\" }}, \"list\": [{Each("""{"id":"NAME","sandbox":{"mode":"off"}}""")}] }} }}",
                """{"sandbox":{"requireMode":["all"]}}"""),
            "servers" => ($"{{ {Enabled}, \"mcp\": {{ \"servers\": {{ {Each("\"NAME\": {\"command\":\"x\"}")} }} }} }}", """{"mcp":{"servers":{"allow":["other"]}}}"""),
            _ => ($"{{ {Enabled}, \"agents\": {{ \"list\": [{Each("""{"id":"NAME","unknown":1}""")}] }} }}", """{"mcp":{"servers":{"deny":["a"]}}}"""),
        };

        string Each(string text) => string.Join(", ", names.Select(n => text.Replace("NAME", n, StringComparison.Ordinal)));
    }
}
