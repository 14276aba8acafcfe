using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>The targets that repair and compare, in a real repository.</summary>
[TestClass]
public sealed class CommandTargetTests : IDisposable
{
    private const string Fix = "-t:OpenClawPolicyFix";
    private const string Diff = "-t:OpenClawPolicyDiff";

    private const string Repairable = """
        {
          "meta": { "lastTouchedVersion": "2026.5.20" },
          "channels": { "telegram": { "botToken": "123:abc" } }, // ours
          "plugins": { "entries": { "policy": { "enabled": true, "config": { "workspaceRepairs": true } } } }
        }
        """;

    private readonly Consumer _consumer = new(config: Repairable);

    public CommandTargetTests()
    {
        _consumer.Write("policy.jsonc", """{ "channels": { "denyRules": [{ "when": { "provider": "telegram" } }] } }""");
        _consumer.AddProject("App");
    }

    [TestMethod]
    public void A_repair_is_shown_and_then_made_once_for_all_projects()
    {
        _consumer.AddProject("Lib", body: "<PropertyGroup><NoWarn>$(NoWarn);OCP1010</NoWarn></PropertyGroup>");
        _consumer.AddSolution("App", "Lib");

        var shown = _consumer.Build(Fix, "-p:OpenClawPolicyFixDryRun=true");

        Assert.AreEqual(1, shown.ExitCode, shown.Output);
        Assert.StartsWith(
            $"{_consumer.PathOf("openclaw.json")} : error OCP1010: policy/channels-denied-provider: A repair is not made: set channels.telegram.enabled to false.",
            shown.Errors.Single());
        Assert.AreEqual(Repairable, Config());

        foreach (var mode in (string[])["-m:2", "-mt", "-graph -isolate"])
        {
            _consumer.Write("openclaw.json", Repairable);

            var made = _consumer.Build([Fix, .. mode.Split(' ')]);

            Assert.AreEqual(0, made.ExitCode, made.Output);
            Assert.HasCount(2, made.Output.Split("repaired: OCP1010: set channels.telegram.enabled to false"), made.Output);
            Assert.DoesNotContain("123:abc", made.Output);
            Assert.AreEqual(Repairable.Replace("\"123:abc\"", "\"123:abc\", \"enabled\": false", StringComparison.Ordinal), Config());
        }

        Assert.AreEqual(0, _consumer.Build("-t:OpenClawPolicyCheck").ExitCode);
    }

    [TestMethod]
    public void What_is_not_repaired_is_an_error_at_its_line()
    {
        Assert.AreEqual(1, _consumer.Build(Fix, "-p:OpenClawPolicyFixDryRun=ture").ExitCode);
        Assert.AreEqual(Repairable, Config(), "a typing error does not write");

        var forbidden = Repairable.Replace("\"workspaceRepairs\": true", "", StringComparison.Ordinal);
        _consumer.Write("openclaw.json", forbidden);

        var run = _consumer.Build(Fix, "-p:OpenClawPolicyFailOn=none");

        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.Contains("The config does not permit repairs", run.Output);
        Assert.StartsWith($"{_consumer.PathOf("openclaw.json")}(3,17): error OCP1010: ", run.Errors.Single());
        Assert.AreEqual(forbidden, Config());
    }

    [TestMethod]
    public void What_changed_since_a_commit_is_shown_and_fails_nothing()
    {
        _consumer.Git("init", "-q");
        _consumer.Git("add", "openclaw.json", "policy.jsonc");
        _consumer.Git("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "-q", "-m", "State");
        _consumer.Replace("// ours", "\"mcp\": { \"servers\": { \"added\": { \"command\": \"x\" } } },");

        // The name of a branch may hold characters that the build engine has a use for.
        _consumer.Git("branch", "it's-100%;(@done)");
        var run = _consumer.Build(Diff, "-p:OpenClawPolicySince=it's-100%25%3B(@done)");

        Assert.AreEqual(0, run.ExitCode, run.Output);
        Assert.Contains("  + mcpServers oc://openclaw.config/mcp/servers/added (openclaw.json:3:", run.Output);
        Assert.Contains(" -> the work tree: what differs: evidence", run.Output);

        Assert.Contains("App.csproj : error OCP0050: ", _consumer.Build(Diff).Errors.Single());
        Assert.Contains(": error OCP0022: ", _consumer.Build(Diff, "-p:OpenClawPolicySince=nowhere").Errors.Single());
    }

    [TestMethod]
    public void An_agent_that_the_commit_does_not_have_is_not_compared()
    {
        _consumer.Write("openclaw.json", Agents("ops", "web"));
        _consumer.Git("init", "-q");
        _consumer.Git("add", "openclaw.json", "policy.jsonc");
        _consumer.Git("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "-q", "-m", "Two");
        _consumer.Write("openclaw.json", Agents("ops", "web", "lab"));

        var run = _consumer.Build(Diff, "-p:OpenClawPolicySince=HEAD", "-p:OpenClawPolicyAgent=*");

        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.Contains(": error OCP0016: Only one of HEAD (", run.Errors.Single());
        Assert.Contains("'lab'", run.Errors.Single());

        static string Agents(params string[] ids) => $$"""
            { "meta": { "lastTouchedVersion": "2026.5.20" }, "agents": { "list": [{{string.Join(", ", ids.Select(static i => $$"""{ "id": "{{i}}" }"""))}}] } }
            """;
    }

    public void Dispose() => _consumer.Dispose();

    private string Config() => File.ReadAllText(_consumer.PathOf("openclaw.json"));
}
