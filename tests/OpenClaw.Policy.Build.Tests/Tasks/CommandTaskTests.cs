using System.Diagnostics;
using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.Tasks;
using OpenClaw.Policy.Build.Tests.Requests;
using OpenClaw.Policy.Gate.Options;

namespace OpenClaw.Policy.Build.Tests.Tasks;

/// <summary>The tasks that do what commands do.</summary>
[TestClass]
public sealed class CommandTaskTests : IDisposable
{
    private const string Config = """
        {
          "meta": { "lastTouchedVersion": "2026.5.20" },
          "channels": { "telegram": { "botToken": "123:abc" } },
          "plugins": { "entries": { "policy": { "enabled": true, "config": { "workspaceRepairs": false } } } }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public CommandTaskTests()
    {
        _folder.Write("openclaw.json", Config);
        _folder.Write("policy.jsonc", """{ "channels": { "denyRules": [{ "when": { "provider": "telegram" } }] } }""");
        Git("init", "-q");
        Commit();
    }

    [TestMethod]
    public void Without_permission_nothing_is_repaired_and_each_finding_is_an_error_at_its_line()
    {
        // A threshold and a base that the check of the build would have to itself.
        Assert.IsFalse(Fix(Request().With(GateOptions.FailOn, "none").With(GateOptions.Base, "nowhere")));

        var error = _engine.Errors.Single();
        Assert.AreEqual(("OCP1010", _folder.PathOf("openclaw.json"), 3, 17), (error.Code, error.File, error.LineNumber, error.ColumnNumber));
        Assert.Contains("The config does not permit repairs", Shown());
        Assert.AreEqual(Config, File.ReadAllText(_folder.PathOf("openclaw.json")));
    }

    [TestMethod]
    public void Repairs_of_several_agents_at_once_are_refused()
    {
        Assert.IsFalse(Fix(Request().With(GateOptions.Agent, "*")));

        Assert.AreEqual("OCP0050", _engine.Errors.Single().Code);
    }

    [TestMethod]
    public void A_commit_that_is_not_there_cannot_be_compared_with()
    {
        Assert.IsFalse(Compare("nowhere", Request()));

        Assert.AreEqual("OCP0022", _engine.Errors.Single().Code);
    }

    [TestMethod]
    public void Nothing_that_differs_and_findings_that_were_there_before_are_no_errors()
    {
        Assert.IsTrue(Compare("HEAD", Request()));

        Assert.IsEmpty(_engine.Errors);
        Assert.Contains("nothing that is attested differs", Shown());
    }

    [TestMethod]
    public void An_agent_that_the_commit_does_not_have_cannot_be_compared()
    {
        _folder.Write("openclaw.json", Agents("ops", "web"));
        Commit();
        _folder.Write("openclaw.json", Agents("ops", "web", "lab"));

        Assert.IsFalse(Compare("HEAD", Request().With(GateOptions.Agent, "*")));

        var error = _engine.Errors.Single();
        Assert.AreEqual("OCP0016", error.Code);
        Assert.StartsWith("Only one of HEAD (", error.Message);
        Assert.EndsWith(" and the work tree has the agent 'lab', so not all could be compared.", error.Message);

        static string Agents(params string[] ids) =>
            $$"""{ "meta": { "lastTouchedVersion": "2026.5.20" }, "agents": { "list": [{{string.Join(", ", ids.Select(static i => $$"""{ "id": "{{i}}" }"""))}}] } }""";
    }

    public void Dispose() => _folder.Dispose();

    private bool Fix(BuildRequest request) => new FixOpenClawPolicy { BuildEngine = _engine, Request = BuildRequestToken.Encode(request) }.Execute();

    private bool Compare(string since, BuildRequest request) =>
        new CompareOpenClawPolicy { BuildEngine = _engine, Request = BuildRequestToken.Encode(request), Since = since }.Execute();

    private BuildRequest Request() => new() { BaseDirectory = _folder.Root, ConfigFolder = _folder.Root };

    private string Shown() => string.Join('\n', _engine.Messages.Where(static m => m.Importance == MessageImportance.High).Select(static m => m.Message));

    private void Commit()
    {
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "-q", "-m", "State");
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Root })!;
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, string.Join(' ', arguments));
    }
}
