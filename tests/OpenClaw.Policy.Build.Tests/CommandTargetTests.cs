using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>The targets that repair and compare, in a real repository. What they say in other cases, the tests of their tasks have.</summary>
[TestClass]
public sealed class CommandTargetTests
{
    private const string Fix = "-t:OpenClawPolicyFix";
    private const string Diff = "-t:OpenClawPolicyDiff";

    [TestMethod]
    public void A_repair_is_shown_and_then_made_once_for_all_projects()
    {
        const string config = """
            {
              "meta": { "lastTouchedVersion": "2026.5.20" },
              "channels": { "telegram": { "botToken": "123:abc" } }, // ours
              "plugins": { "entries": { "policy": { "enabled": true, "config": { "workspaceRepairs": true } } } }
            }
            """;
        using var consumer = new Consumer(config: config);
        consumer.Write("policy.jsonc", """{ "channels": { "denyRules": [{ "when": { "provider": "telegram" } }] } }""");
        consumer.AddProject("App", "net10.0;net10.0-windows");
        consumer.AddProject("Lib", body: "<PropertyGroup><NoWarn>$(NoWarn);OCP1010</NoWarn></PropertyGroup>");
        consumer.AddSolution("App", "Lib");

        Assert.AreEqual(1, consumer.Build(Fix, "-p:OpenClawPolicyFixDryRun=ture").ExitCode);
        Assert.AreEqual(config, Config(), "a typing error does not write");

        var shown = consumer.Build(Fix, "-p:OpenClawPolicyFixDryRun=true");

        Assert.AreEqual(1, shown.ExitCode, shown.Output);
        Assert.StartsWith(
            $"{consumer.PathOf("openclaw.json")} : error OCP1010: policy/channels-denied-provider: A repair is not made: set channels.telegram.enabled to false.",
            shown.Errors.Single());
        Assert.AreEqual(config, Config());

        foreach (var mode in (string[])["-mt", "-graph -isolate"])
        {
            consumer.Write("openclaw.json", config);

            var made = consumer.Build([Fix, .. mode.Split(' ')]);

            Assert.AreEqual(0, made.ExitCode, made.Output);
            Assert.HasCount(2, made.Output.Split("repaired: OCP1010: set channels.telegram.enabled to false"), made.Output);
            Assert.DoesNotContain("123:abc", made.Output);
            Assert.AreEqual(config.Replace("\"123:abc\"", "\"123:abc\", \"enabled\": false", StringComparison.Ordinal), Config());
        }

        string Config() => File.ReadAllText(consumer.PathOf("openclaw.json"));
    }

    [TestMethod]
    public void What_changed_since_a_commit_is_shown_and_fails_nothing()
    {
        using var consumer = new Consumer();
        consumer.AddProject("App");
        consumer.Git("init", "-q");
        consumer.Commit();
        consumer.Replace("\"search\":", "\"added\":");

        // The name of a branch may hold characters that the build engine has a use for.
        consumer.Git("branch", "it's-100%;(@done)");
        var run = consumer.Build(Diff, "-p:OpenClawPolicySince=it's-100%25%3B(@done)");

        Assert.AreEqual(0, run.ExitCode, run.Output);
        Assert.Contains("  + mcpServers oc://openclaw.config/mcp/servers/added (openclaw.json:6:", run.Output);
        Assert.Contains("it's-100%;(@done) (", run.Output);
        Assert.Contains(" -> the work tree: what differs: evidence", run.Output);
        Assert.Contains("App.csproj : error OCP0050: ", consumer.Build(Diff).Errors.Single());
    }
}
