using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Build.Tests.Requests;
using OpenClaw.Policy.Gate.Options;

namespace OpenClaw.Policy.Build.Tests.Evaluation;

[TestClass]
public sealed class BuildEvaluationTests : IDisposable
{
    private readonly TemporaryFolder _repository = new();
    private readonly TemporaryFolder _user = new();

    public BuildEvaluationTests()
    {
        Directory.CreateDirectory(_repository.PathOf(".git"));
        _repository.Write("openclaw.json", """
            {
              "plugins": { "entries": { "policy": { "enabled": true } } },
              "mcp": { "$include": "./mcp.json5" }
            }
            """);
        _repository.Write("mcp.json5", "{ servers: { search: { command: 'search' } } }");
        _repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["untrusted"] } }, "tools": { "requireMetadata": ["owner"] } }""");
    }

    [TestMethod]
    public void A_pass_stands_as_long_as_nothing_changes()
    {
        var first = Run();
        var second = Run();

        Assert.AreEqual((true, true), (first.Passed, first.Evaluated), Text(first));
        Assert.AreEqual((true, false), (second.Passed, second.Evaluated), Text(second));
        Assert.AreEqual(first.Sarif, second.Sarif);
        Assert.Contains(static e => e.Level == LogLevel.Warning, first.Entries);
        CollectionAssert.AreEqual(first.Entries.ToList(), second.Entries.ToList());
    }

    [TestMethod]
    [DataRow("openclaw.json", "2026.5.20")]
    [DataRow("mcp.json5", "2026.5.20")]
    [DataRow("policy.jsonc", "2026.5.20")]
    [DataRow("TOOLS.md", "2026.5.20")]
    [DataRow("AGENTS.md", "2026.9.6")]
    public void A_changed_file_is_looked_at_again(string file, string release)
    {
        var request = Request().With(GateOptions.OpenClawVersion, release);
        _repository.Write(file is "AGENTS.md" ? file : "TOOLS.md", "# Notes\n");
        AssertStands(request);

        File.AppendAllText(_repository.PathOf(file), "\n");

        Assert.IsTrue(Run(request).Evaluated);
    }

    [TestMethod]
    public void A_changed_approvals_document_is_looked_at_again()
    {
        var request = Request().With(GateOptions.ExecApprovals, _repository.Write("approvals.json", """{ "version": 1 }"""));
        _repository.Write("policy.jsonc", """{ "execApprovals": { "requireFile": true }, "mcp": { "servers": { "deny": ["untrusted"] } } }""");
        AssertStands(request);

        File.AppendAllText(_repository.PathOf("approvals.json"), "\n");

        Assert.IsTrue(Run(request).Evaluated);
    }

    [TestMethod]
    public void The_log_says_what_is_provisional()
    {
        _repository.Write("openclaw.json", """{ "gateway": { "hots": 1 }, "mcp": { "servers": { "untrusted": { "command": "x" } } } }""");

        var entries = Run().Entries;

        Assert.Contains(static e => e.Code == "OCP0003" && !e.Text.ToString().Contains("Provisional", StringComparison.Ordinal), entries);
        Assert.Contains(static e => e is { Code: "OCP1020", Level: LogLevel.Error } && e.Text.ToString().Contains("Provisional: MCP server", StringComparison.Ordinal), entries);
    }

    [TestMethod]
    public void A_file_that_appears_is_looked_at()
    {
        AssertStands();

        _repository.Write("AGENTS.md", "## Tools\n\n### deploy risk:low\n");

        var run = Run();
        Assert.AreEqual((false, true), (run.Passed, run.Evaluated), Text(run));
    }

    [TestMethod]
    public void A_file_that_disappears_is_missed()
    {
        AssertStands();

        File.Delete(_repository.PathOf("policy.jsonc"));

        var run = Run();
        Assert.AreEqual((false, true), (run.Passed, run.Evaluated), Text(run));
    }

    [TestMethod]
    public void A_workspace_that_appears_is_looked_at()
    {
        _repository.Write("openclaw.json", """
            {
              "agents": { "defaults": { "workspace": "workspace" } },
              "plugins": { "entries": { "policy": { "enabled": true, "config": { "path": "../policy.jsonc" } } } }
            }
            """);
        AssertStands();

        _repository.Write("workspace/TOOLS.md", "## Tools\n\n### deploy\n");

        var run = Run();
        Assert.AreEqual((false, true), (run.Passed, run.Evaluated), Text(run));
    }

    [TestMethod]
    [DataRow("main")]
    [DataRow("*")]
    public void An_agent_without_a_policy_in_its_own_folder_fails_the_build(string agent)
    {
        _repository.Write("openclaw.json", """
            {
              "agents": { "defaults": { "workspace": "." }, "list": [{ "id": "main", "default": true }, { "id": "coder" }] },
              "plugins": { "entries": { "policy": { "enabled": true } } }
            }
            """);

        var run = Run(Request().With(GateOptions.Agent, agent).With(GateOptions.OpenClawVersion, "2026.9.6"));

        Assert.IsFalse(run.Passed);
        CollectionAssert.AreEqual(
            agent == "*" ? new[] { "main", "coder" } : [agent],
            run.Entries.Where(static e => e.Level == LogLevel.Error).Select(e => Path.GetRelativePath(_repository.PathOf("."), Path.GetDirectoryName(e.File.ToString())!)).ToArray(),
            Text(run));
        Assert.IsTrue(run.Entries.Where(static e => e.Level == LogLevel.Error).All(static e => e.Code == "OCP0004"));
    }

    [TestMethod]
    [DataRow("openclaw-policy.sarif")]
    [DataRow("openclaw-policy.json")]
    public void A_report_that_was_deleted_or_changed_is_written_again(string report)
    {
        AssertStands();
        var path = Path.Combine(StatePath(), report);
        var content = File.ReadAllText(path);

        File.Delete(path);
        Assert.IsTrue(Run().Evaluated);
        Assert.AreEqual(content, File.ReadAllText(path));

        File.AppendAllText(path, " ");
        Assert.IsTrue(Run().Evaluated);
        Assert.AreEqual(content, File.ReadAllText(path));
    }

    [TestMethod]
    [DataRow("last-pass", "pipe")]
    [DataRow("last-pass", "/dev/ptmx")]
    [DataRow("last-pass", "/dev/zero")]
    [DataRow("openclaw-policy.sarif", "pipe")]
    [DataRow("openclaw-policy.sarif", "/dev/zero")]
    [DataRow("openclaw-policy.json", "pipe")]
    public void State_that_is_no_file_is_not_believed_and_is_replaced(string name, string what)
    {
        AssertStands();
        var path = Path.Combine(StatePath(), name);
        Plant(path, what);

        var run = Run();

        Assert.AreEqual((true, true), (run.Passed, run.Evaluated), Text(run));
        Assert.IsNull(new FileInfo(path).LinkTarget);
        AssertStands();
    }

    [TestMethod]
    [DataRow("AGENTS.md", "pipe", "OCP0007")]
    [DataRow("policy.jsonc", "pipe", "OCP0005")]
    [DataRow("openclaw.json", "pipe", "OCP0002")]
    [DataRow("policy.jsonc", "/dev/zero", "OCP0011")]
    public void An_input_that_became_no_file_is_looked_at_again(string name, string what, string code)
    {
        _repository.Write("AGENTS.md", "# Notes\n");
        AssertStands();

        Plant(_repository.PathOf(name), what);

        var run = Run();
        Assert.AreEqual((false, true, code), (run.Passed, run.Evaluated, run.Entries.Single(static e => e.Level == LogLevel.Error).Code), Text(run));
    }

    [TestMethod]
    [DataRow("obj")]
    [DataRow("obj/openclaw-policy")]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void State_behind_a_link_is_neither_believed_nor_written(string folder)
    {
        AssertStands();
        using var elsewhere = new TemporaryFolder();
        Directory.Move(_repository.PathOf(folder), elsewhere.PathOf("moved"));
        Directory.CreateSymbolicLink(_repository.PathOf(folder), elsewhere.PathOf("moved"));
        var before = Directory.GetFiles(elsewhere.Root, "*", SearchOption.AllDirectories).ToDictionary(static f => f, File.GetLastWriteTimeUtc);

        var run = Run();

        Assert.AreEqual((false, true, null), (run.Passed, run.Evaluated, run.Sarif));
        var error = run.Entries.Single(static e => e.Level == LogLevel.Error);
        Assert.AreEqual("OCP0056", error.Code);
        Assert.Contains($"{_repository.PathOf(folder)} is a link, and nothing is written or deleted through a link.", error.Text.ToString());
        CollectionAssert.AreEqual(before, Directory.GetFiles(elsewhere.Root, "*", SearchOption.AllDirectories).ToDictionary(static f => f, File.GetLastWriteTimeUtc));
    }

    [TestMethod]
    public void What_killed_builds_left_is_removed()
    {
        AssertStands();
        var left = Path.Combine(StatePath(), ".openclaw-policy-0123456789ab.tmp");
        File.WriteAllText(left, "half");
        File.AppendAllText(_repository.PathOf("policy.jsonc"), "\n");

        _ = Run();

        Assert.IsFalse(File.Exists(left));
    }

    [TestMethod]
    public void Another_value_of_a_variable_is_another_request()
    {
        AssertStands(Variable("a"));

        Assert.IsTrue(Run(Variable("b")).Evaluated);

        BuildRequest Variable(string value) => Request() with { Environment = new Dictionary<string, string> { ["NAME"] = value } };
    }

    [TestMethod]
    public void A_violation_is_found_in_every_build()
    {
        AssertStands();
        _repository.Write("mcp.json5", "{ servers: {\n  untrusted: { command: 'x' } } }");

        for (var build = 0; build < 2; build++)
        {
            var run = Run();
            Assert.AreEqual((false, true), (run.Passed, run.Evaluated));
            var error = run.Entries.Single(static e => e.Level == LogLevel.Error);
            Assert.AreEqual(("OCP1020", _repository.PathOf("mcp.json5"), 2), (error.Code, error.File.ToString(), error.Line));
            Assert.IsFalse(File.Exists(Path.Combine(StatePath(), "last-pass")));
        }
    }

    [TestMethod]
    public void A_pass_from_another_machine_is_not_believed()
    {
        AssertStands();

        using var otherUser = new TemporaryFolder();

        Assert.IsTrue(Run(key: StateKey.Open(otherUser.Root)).Evaluated);
    }

    [TestMethod]
    public void Without_a_key_nothing_is_stored_or_believed()
    {
        AssertStands();

        Assert.IsTrue(RunWithoutKey().Evaluated);
        Assert.IsFalse(File.Exists(Path.Combine(StatePath(), "last-pass")));
        Assert.IsTrue(RunWithoutKey().Evaluated);

        EvaluationOutcome RunWithoutKey() => new BuildEvaluation(Request(), BuildRequestToken.Encode(Request()), key: null).Run();
    }

    [TestMethod]
    public void Reports_that_cannot_be_written_fail_the_build()
    {
        _repository.Write("obj", "a file");

        var run = Run();

        Assert.IsFalse(run.Passed);
        Assert.IsNull(run.Sarif);
        Assert.AreEqual("OCP0051", run.Entries.Single(static e => e.Level == LogLevel.Error).Code);
    }

    [TestMethod]
    public void A_config_that_is_nowhere_fails_and_writes_nothing()
    {
        File.Delete(_repository.PathOf("openclaw.json"));

        var run = Run(new BuildRequest { BaseDirectory = _repository.Root });

        Assert.AreEqual("OCP0001", run.Entries.Single(static e => e.Level == LogLevel.Error).Code);
        Assert.AreEqual(_repository.PathOf("openclaw.json"), run.Entries[0].File.ToString());
        Assert.IsFalse(Directory.Exists(_repository.PathOf("obj")));
    }

    [TestMethod]
    public void All_agents_are_judged_at_once_and_an_error_says_whose_it_is()
    {
        _repository.Write("openclaw.json", """
            {
              "agents": { "list": [{ "id": "ops", "workspace": "ops" }, { "id": "web", "workspace": "web" }, { "id": "desk", "workspace": "web" }] },
              "plugins": { "entries": { "policy": { "enabled": true } } }
            }
            """);
        _repository.Write("ops/policy.jsonc", """{ "mcp": { "servers": { "deny": ["x"] } } }""");
        _repository.Write("web/policy.jsonc", """{ "tools": { "requireMetadata": ["owner"] } }""");
        _repository.Write("web/TOOLS.md", "## Tools\n\n### deploy\n");

        var run = Run(Request().With(GateOptions.Agent, "*").With(GateOptions.OpenClawVersion, "2026.6.11"));

        var error = run.Entries.Single(static e => e.Level == LogLevel.Error);
        Assert.AreEqual(("OCP1153", _repository.PathOf("web/TOOLS.md")), (error.Code, error.File.ToString()), Text(run));
        Assert.EndsWith(" (agents web, desk)", error.Text.ToString());
    }

    [TestMethod]
    public void Evaluations_side_by_side_do_not_disturb_each_other()
    {
        var runs = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => Run()).ToList();

        Assert.IsTrue(runs.All(static r => r.Passed), string.Join('\n', runs.Select(Text)));
        Assert.IsFalse(Run().Evaluated);
        Assert.HasCount(3, Directory.GetFiles(StatePath()));
    }

    public void Dispose()
    {
        _repository.Dispose();
        _user.Dispose();
    }

    private void AssertStands(BuildRequest? request = null)
    {
        _ = Run(request);
        var second = Run(request);
        Assert.AreEqual((true, false), (second.Passed, second.Evaluated), Text(second));
    }

    private EvaluationOutcome Run(BuildRequest? request = null, StateKey? key = null)
    {
        request ??= Request();
        return new BuildEvaluation(request, BuildRequestToken.Encode(request), key ?? StateKey.Open(_user.Root)).Run();
    }

    private static void Plant(string path, string what)
    {
        if (what == "pipe")
        {
            SpecialFile.MakePipe(path);
        }
        else
        {
            File.Delete(path);
            File.CreateSymbolicLink(path, what);
        }
    }

    private BuildRequest Request() => new() { BaseDirectory = _repository.Root, ConfigFolder = _repository.Root };

    private string StatePath() => Directory.GetDirectories(_repository.PathOf("obj/openclaw-policy")).Single();

    private static string Text(EvaluationOutcome run) => string.Join('\n', run.Entries);
}
