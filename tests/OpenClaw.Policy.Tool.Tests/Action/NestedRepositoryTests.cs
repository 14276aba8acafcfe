using System.Text.Json;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>A checkout with repositories in it: each report names the files of the checkout, and links lead only to its own.</summary>
[TestClass]
public sealed class NestedRepositoryTests
{
    private const string Config = """{ "meta": { "lastTouchedVersion": "2026.6.1" }, "plugins": { "entries": { "policy": { "enabled": true } } } }""";
    private const string Policy = """{ "mcp": { "servers": { "deny": ["shell", "browser"] } } }""";
    private const string Weaker = """{ "mcp": { "servers": { "deny": ["shell"] } } }""";

    [TestMethod]
    public void A_pull_request_is_judged_by_its_base_in_a_submodule_too()
    {
        using var project = new Project();

        Assert.AreEqual(0, project.Action("agents/openclaw.json"), project.Log);

        project.Weaken("agents");
        Assert.AreEqual(1, project.Action("agents/openclaw.json"), project.Log);
        Assert.Contains("::error file=agents/policy.jsonc,line=1,", project.Log);
        Assert.DoesNotContain("file=policy.jsonc", project.Log);
        Assert.Contains("agents/policy.jsonc", project.Summary);
        Assert.DoesNotContain("team/project/blob/", project.Summary);
    }

    [TestMethod]
    public void Links_of_a_summary_lead_to_files_of_the_checkout_itself()
    {
        using var project = new Project();
        project.Outer.Write("policy.jsonc", Weaker);
        project.Outer.Commit();

        Assert.AreEqual(1, project.Action("openclaw.json"), project.Log);
        Assert.Contains("https://github.com/team/project/blob/", project.Summary);
        Assert.Contains("::error file=policy.jsonc,line=1,", project.Log);
    }

    [TestMethod]
    public void A_clone_that_stands_alone_is_not_taken_for_the_checkout()
    {
        using var project = new Project();
        project.Outer.Git("clone", "-q", project.Inner.Root, "alone");
        project.Outer.Write("alone/openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } }, "mcp": { "servers": { "shell": { "command": "sh" } } } }""");

        Assert.AreEqual(1, project.Action("alone/openclaw.json", baseRef: "origin/main"), project.Log);
        Assert.Contains("::error title=OCP1020", project.Log);
        Assert.DoesNotContain("file=", project.Log);
        Assert.DoesNotContain("team/project/blob/", project.Summary);
    }

    [TestMethod]
    public void Each_config_is_a_category_of_its_own_in_every_door()
    {
        using var project = new Project();
        project.Weaken("agents");

        foreach (var (config, expected) in new[] { ("openclaw.json", "openclaw-policy/openclaw.json/"), ("agents/openclaw.json", "openclaw-policy/agents/openclaw.json/") })
        {
            foreach (var revision in new[] { null, "main" })
            {
                Assert.AreEqual(expected, Category(project.Gate(config, revision)));
            }

            project.Action(config);
            Assert.AreEqual(expected, Category(File.ReadAllText(project.Outer.PathOf("openclaw-policy.sarif"))));
        }

        using var log = JsonDocument.Parse(project.Gate("agents/openclaw.json", "main"));
        var uris = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(static r => r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()).Distinct().ToArray();
        CollectionAssert.AreEqual(new[] { "agents/policy.jsonc" }, uris);
    }

    private static string Category(string sarif)
    {
        using var log = JsonDocument.Parse(sarif);
        return log.RootElement.GetProperty("runs")[0].GetProperty("automationDetails").GetProperty("id").GetString()!;
    }

    /// <summary>A checkout whose top and whose submodule <c>agents</c> hold a workspace each, and the pull request that the runner merged.</summary>
    private sealed class Project : IDisposable
    {
        public Project()
        {
            Write(Inner, Policy);
            Inner.Commit();
            Write(Outer, Policy);
            Outer.Git("submodule", "--quiet", "add", "-b", "main", Inner.Root, "agents");
            Outer.Commit();
            Outer.Git("checkout", "-q", "--detach");
            Outer.Write("README.md", "the change");
            Outer.Commit();
        }

        public TempRepository Inner { get; } = new();

        public TempRepository Outer { get; } = new();

        public string Log { get; private set; } = "";

        public string Summary => File.ReadAllText(Outer.OutsidePathOf("summary"));

        public void Weaken(string folder)
        {
            Outer.Write($"{folder}/policy.jsonc", Weaker);
            Outer.GitIn(Outer.PathOf(folder), "commit", "-q", "-am", "weaken");
            Outer.Commit();
        }

        public string Gate(string config, string? revision) =>
            CommandRun.In(Outer.Root, ["gate", "--config", config, "--sarif", "-", .. revision is null ? Array.Empty<string>() : ["--base", revision]]).Output;

        /// <summary>The step on the merge of what is checked out into <c>main</c>.</summary>
        public int Action(string config, string? baseRef = null)
        {
            var change = Outer.Git("rev-parse", "HEAD");
            File.WriteAllText(Outer.OutsidePathOf("event.json"), $$"""{ "pull_request": { "head": { "sha": "{{change}}" } } }""");
            var merge = Outer.Git("commit-tree", "-m", "merge", "-p", "main", "-p", "HEAD", "HEAD^{tree}");
            Outer.Git("checkout", "-q", "--detach", merge);
            File.Delete(Outer.OutsidePathOf("summary"));
            using var output = new StringWriter { NewLine = "\n" };
            var exitCode = CommandLineApp.Run(["action"], new Hosting.CommandHost
            {
                Output = output,
                Error = output,
                CurrentDirectory = Outer.Root,
                Environment = new Dictionary<string, string>
                {
                    ["GITHUB_WORKSPACE"] = Outer.Root,
                    ["GITHUB_STEP_SUMMARY"] = Outer.OutsidePathOf("summary"),
                    ["GITHUB_EVENT_NAME"] = "pull_request",
                    ["GITHUB_EVENT_PATH"] = Outer.OutsidePathOf("event.json"),
                    ["GITHUB_SERVER_URL"] = "https://github.com",
                    ["GITHUB_REPOSITORY"] = "team/project",
                    ["GITHUB_SHA"] = merge,
                    ["INPUT_CONFIG"] = config,
                    ["INPUT_BASE"] = baseRef ?? "",
                },
                IsTerminal = false,
                Clock = TimeProvider.System,
            });
            Log = output.ToString();
            return exitCode;
        }

        public void Dispose()
        {
            Outer.Dispose();
            Inner.Dispose();
        }

        private static void Write(TempRepository repository, string policy)
        {
            repository.Write("openclaw.json", Config);
            repository.Write("policy.jsonc", policy);
        }
    }
}
