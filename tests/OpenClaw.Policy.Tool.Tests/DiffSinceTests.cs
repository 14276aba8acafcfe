using System.Text.Json;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary><c>diff --since</c> tells what a work tree changes since a commit.</summary>
[TestClass]
public sealed class DiffSinceTests : IDisposable
{
    private const string Config = """
        {
          "meta": { "lastTouchedVersion": "2026.6.1" },
          "mcp": { "servers": { "docs": { "url": "https://mcp.example.com/docs" } } },
          "plugins": { "entries": { "policy": { "enabled": true, "config": { "expectedAttestationHash": "sha256:0" } } } }
        }
        """;

    private readonly TempRepository _repository = new();

    public DiffSinceTests()
    {
        _repository.Write("openclaw.json", Config);
        _repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell", "browser"] } } }""");
        _repository.Commit("accept");
    }

    [TestMethod]
    public void Changed_policy_evidence_and_findings_are_told_with_values_and_places()
    {
        _repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell"] } } }""");
        _repository.Commit("weaken");
        _repository.Write("openclaw.json", Config.Replace("\"docs\":", "\"shell\":", StringComparison.Ordinal));

        var (code, json) = RunJson("HEAD~1");

        Assert.AreEqual(1, code);
        var before = json.GetProperty("before");
        Assert.AreEqual(_repository.Git("rev-parse", "HEAD~1"), Text(before.GetProperty("commit"), "id"));
        Assert.AreEqual(("Author", "accept"), (Text(before.GetProperty("commit"), "author"), Text(before.GetProperty("commit"), "subject")));
        Assert.AreEqual(JsonValueKind.Null, json.GetProperty("after").GetProperty("commit").ValueKind);
        var agent = json.GetProperty("agents")[0];
        CollectionAssert.AreEqual(new[] { "policy", "evidence", "findings" }, agent.GetProperty("causes").EnumerateArray().Select(static e => e.GetString()).ToArray());
        Assert.AreEqual("oc://policy.jsonc/mcp/servers/deny", Text(agent.GetProperty("policy")[0], "address"));
        Assert.AreEqual("policy/mcp-denied-server", Text(agent.GetProperty("findings")[0], "checkId"));
        var added = agent.GetProperty("evidence").EnumerateArray().Single(static e => Text(e, "change") == "added");
        Assert.AreEqual(("openclaw.json", 3), (Text(added, "file"), added.GetProperty("line").GetInt32()));
    }

    [TestMethod]
    public void A_work_tree_that_says_the_same_differs_in_nothing()
    {
        _repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell", "browser"] } } } // a comment""");
        _repository.Write("openclaw.json", Config.Replace("sha256:0", "sha256:1", StringComparison.Ordinal));

        var (code, text, _) = Run("diff", "--since", "main");

        Assert.AreEqual(0, code, text);
        Assert.EndsWith($"main ({_repository.Git("rev-parse", "HEAD")[..12]}) -> the work tree: nothing that is attested differs\n", text.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void Releases_that_differ_are_said_and_one_release_for_both_is_obeyed()
    {
        _repository.Write("openclaw.json", Config.Replace("2026.6.1\"", "2026.7.35\"", StringComparison.Ordinal));

        Assert.Contains("judged as OpenClaw 2026.6.1 -> 2026.7.35", Run("diff", "--since", "HEAD").Output);
        Assert.DoesNotContain("judged as", Run("diff", "--since", "HEAD", "--openclaw-version", "2026.6.11").Output);
    }

    [TestMethod]
    [DataRow("nothing", "OCP0022", DisplayName = "a name that is no commit")]
    [DataRow("HEAD:policy.jsonc", "OCP0022", DisplayName = "a file of a commit")]
    [DataRow("HEAD\nHEAD", "OCP0022", DisplayName = "two lines")]
    [DataRow("--all", "OCP0022", DisplayName = "an option of git")]
    public void A_revision_that_is_no_commit_is_no_answer(string revision, string code)
    {
        var (exitCode, text, _) = Run("diff", $"--since={revision}");

        Assert.AreEqual(2, exitCode);
        Assert.Contains(code, text);
    }

    [TestMethod]
    public void A_shallow_clone_says_how_to_complete_it()
    {
        _repository.Commit("more");
        var clone = _repository.OutsidePathOf("clone");
        _repository.Git("clone", "-q", "--depth=1", "file://" + _repository.Root, clone);

        var (exitCode, text, _) = RunIn(clone, "diff", "--since", "HEAD~1");

        Assert.AreEqual(2, exitCode);
        Assert.Contains("OCP0023", text);
        Assert.Contains("--unshallow", text);
    }

    [TestMethod]
    public void A_folder_without_a_repository_and_a_commit_without_a_config_are_no_answer()
    {
        var folder = Directory.CreateDirectory(_repository.OutsidePathOf("plain")).FullName;
        File.WriteAllText(Path.Combine(folder, "openclaw.json"), Config);
        _repository.Git("checkout", "-q", "--orphan", "empty");
        _repository.Git("rm", "-rqf", ".");
        var empty = _repository.Commit("empty");
        _repository.Git("checkout", "-q", "main");

        Assert.Contains("OCP0021", RunIn(folder, "diff", "--since", "HEAD").Output);
        var (exitCode, text, _) = Run("diff", "--since", empty);
        Assert.AreEqual(2, exitCode);
        Assert.Contains("COULD NOT COMPARE", text);
    }

    [TestMethod]
    [DataRow("Both --since and --against-version", "--since", "HEAD", "--against-version", "2026.6.1")]
    [DataRow("Nothing to compare with", "--openclaw-version", "2026.6.1")]
    [DataRow("--since is given, but its value is blank", "--since", " ")]
    [DataRow("Required argument missing", "--since")]
    [DataRow("--against-version needs --openclaw-version", "--against-version", "2026.6.1")]
    public void What_to_compare_with_is_said_once(string expected, params string[] arguments)
    {
        var (code, _, error) = Run(["diff", .. arguments]);

        Assert.AreEqual(2, code);
        Assert.Contains(expected, error);
    }

    public void Dispose() => _repository.Dispose();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static (int ExitCode, string Output, string Error) RunIn(string folder, params string[] arguments) => CommandRun.In(folder, arguments);

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) => RunIn(_repository.Root, arguments);

    private (int ExitCode, JsonElement Json) RunJson(string revision)
    {
        var (exitCode, text, _) = Run("diff", "--since", revision, "--json");
        using var json = JsonDocument.Parse(text);
        return (exitCode, json.RootElement.Clone());
    }
}
