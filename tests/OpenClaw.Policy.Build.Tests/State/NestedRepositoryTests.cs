using System.Text.Json;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Build.Tests.State;

/// <summary>A config in a repository within another one: what counts as the work tree, and when a pass still stands.</summary>
[TestClass]
public sealed class NestedRepositoryTests
{
    [TestMethod]
    [DataRow("app/obj", true, true)]
    [DataRow("keys", true, true)]
    [DataRow("keys", false, false)]
    [DataRow("app/obj", false, true)]
    [DataRow("../keys", true, false)]
    public void The_work_tree_is_that_of_every_repository_with_a_say(string folder, bool isTracked, bool isContained)
    {
        using var project = new Project();
        if (isTracked)
        {
            project.Track();
        }

        Assert.AreEqual(isContained, WorkTree.Contains(project.Config, Path.GetFullPath(folder, project.Outer.Root)));
    }

    [TestMethod]
    public void A_pass_stands_until_the_repository_around_begins_to_track_the_config()
    {
        using var project = new Project();
        Assert.AreEqual("openclaw-policy/openclaw.json/", Category(project.Run(evaluated: true)));
        project.Run(evaluated: false);

        project.Track();
        Assert.AreEqual("openclaw-policy/app/openclaw.json/", Category(project.Run(evaluated: true)));
        project.Run(evaluated: false);
    }

    private static string Category(EvaluationOutcome outcome)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(outcome.Sarif!));
        return log.RootElement.GetProperty("runs")[0].GetProperty("automationDetails").GetProperty("id").GetString()!;
    }

    /// <summary>A repository with a workspace, cloned within another one.</summary>
    private sealed class Project : IDisposable
    {
        private readonly TempRepository _inner = new();
        private readonly TemporaryFolder _user = new();

        public Project()
        {
            _inner.Write("openclaw.json", """{ "meta": { "lastTouchedVersion": "2026.6.1" }, "plugins": { "entries": { "policy": { "enabled": true } } } }""");
            _inner.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell"] } } }""");
            _inner.Commit();
            Outer.Commit();
            Outer.Git("clone", "-q", _inner.Root, "app");
        }

        public TempRepository Outer { get; } = new();

        public string Config => Outer.PathOf("app");

        public void Track() => Outer.Git("submodule", "--quiet", "add", _inner.Root, "app");

        public EvaluationOutcome Run(bool evaluated)
        {
            var request = new BuildRequest { BaseDirectory = Config, ConfigFolder = Config };
            var outcome = new BuildEvaluation(request, BuildRequestToken.Encode(request), StateKey.Open(_user.Root)).Run();
            Assert.IsTrue(outcome.Passed, string.Join('\n', outcome.Entries));
            Assert.AreEqual(evaluated, outcome.Evaluated);
            return outcome;
        }

        public void Dispose()
        {
            Outer.Dispose();
            _inner.Dispose();
            _user.Dispose();
        }
    }
}
