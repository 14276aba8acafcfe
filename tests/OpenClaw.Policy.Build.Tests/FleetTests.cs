using System.Text.Json;
using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>Several workspaces in one build.</summary>
[TestClass]
public sealed class FleetTests
{
    private const string Policy = """{ "mcp": { "servers": { "deny": ["untrusted"] } } }""";

    [TestMethod]
    [DataRow("-m:1")]
    [DataRow("-m:2")]
    [DataRow("-mt")]
    [DataRow("-graph -isolate")]
    public void Every_workspace_is_judged_once_by_its_own_settings(string mode)
    {
        using var consumer = Fleet();

        var run = consumer.Build([.. mode.Split(' '), "-t:OpenClawPolicyCheck"]);

        Assert.AreEqual((1, 3), (run.ExitCode, run.Evaluations), run.Output);
        Assert.StartsWith($"{consumer.PathOf("agents/bad/openclaw.json")}(6,7): error OCP1020: ", run.Errors.Single());
        Assert.StartsWith($"{consumer.PathOf("agents/tolerated/openclaw.json")}(6,7): warning OCP1020: ", run.Warnings.Single());
        foreach (var name in (string[])["bad", "good", "tolerated"])
        {
            Assert.AreEqual($"openclaw-policy/agents/{name}/openclaw.json/", Category(consumer.PathOf($"A/out/{name}.sarif")));
        }
    }

    [TestMethod]
    public void Only_what_changed_is_judged_again_and_clean_leaves_nothing()
    {
        using var consumer = Fleet();
        consumer.Write("agents/bad/openclaw.json", Consumer.CleanConfig);
        _ = consumer.Build("-t:OpenClawPolicyCheck");

        var unchanged = consumer.Build("-t:OpenClawPolicyCheck");
        Assert.AreEqual((0, 0, 3), (unchanged.ExitCode, unchanged.Evaluations, unchanged.StandingPasses), unchanged.Output);

        File.AppendAllText(consumer.PathOf("agents/good/policy.jsonc"), "\n");
        Assert.AreEqual(1, consumer.Build("-t:OpenClawPolicyCheck").Evaluations);

        Assert.AreEqual(0, consumer.Run("clean").ExitCode);
        Assert.IsEmpty(Directory.GetDirectories(consumer.PathOf("agents"), "obj", SearchOption.AllDirectories));
        Assert.IsEmpty(Directory.GetFiles(consumer.Root, "*.sarif", SearchOption.AllDirectories));
    }

    [TestMethod]
    public void Agents_of_one_config_have_each_a_category()
    {
        using var consumer = new Consumer(config: """
            {
              "meta": { "lastTouchedVersion": "2026.5.20" },
              "plugins": { "entries": { "policy": { "enabled": true } } },
              "agents": { "list": [{ "id": "ops" }, { "id": "web" }] }
            }
            """);
        consumer.AddProject("A", body: """
            <ItemGroup>
              <OpenClawPolicyWorkspaces Include="../openclaw.json" Workspace=".." Agent="ops" Sarif="ops.sarif" />
              <OpenClawPolicyWorkspaces Include="../openclaw.json" Workspace=".." Agent="web" Sarif="web.sarif" />
            </ItemGroup>
            """);

        var run = consumer.Build("-t:OpenClawPolicyCheck");

        Assert.AreEqual((0, 2), (run.ExitCode, run.Evaluations), run.Output);
        Assert.AreEqual("openclaw-policy/openclaw.json/ops/", Category(consumer.PathOf("A/ops.sarif")));
        Assert.AreEqual("openclaw-policy/openclaw.json/web/", Category(consumer.PathOf("A/web.sarif")));
    }

    [TestMethod]
    public void Every_workspace_is_accepted_once_unless_it_has_findings()
    {
        using var consumer = Fleet();
        consumer.Git("init", "-q");
        consumer.Commit();

        var run = consumer.Build("-t:OpenClawPolicyAccept", "-mt");

        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.HasCount(2, run.Output.Split("ACCEPTED for OpenClaw"), run.Output);
        Assert.HasCount(3, run.Output.Split("accept: REFUSED"), run.Output);
        foreach (var name in (string[])["bad", "good", "tolerated"])
        {
            var accepted = name == "good";
            Assert.AreEqual(accepted ? 0 : 2, run.Errors.Count(e => e.StartsWith(consumer.PathOf($"agents/{name}/"), StringComparison.Ordinal)), run.Output);
            Assert.AreEqual(accepted, File.Exists(consumer.PathOf($"agents/{name}/policy.attestation.json")));
        }
    }

    private static string? Category(string file)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllText(file));
        return sarif.RootElement.GetProperty("runs")[0].GetProperty("automationDetails").GetProperty("id").GetString();
    }

    private static Consumer Fleet()
    {
        var consumer = new Consumer();
        foreach (var name in (string[])["bad", "good", "tolerated"])
        {
            consumer.Write($"agents/{name}/openclaw.json", name == "good" ? Consumer.CleanConfig : Consumer.ViolatingConfig);
            consumer.Write($"agents/{name}/policy.jsonc", Policy);
        }

        // The glob keeps the whole fleet in view when an agent is added.
        const string items = """
            <ItemGroup>
              <OpenClawPolicyWorkspaces Include="../agents/*/openclaw.json" />
              <OpenClawPolicyWorkspaces Update="../agents/tolerated/openclaw.json" FailOn="none" />
              <OpenClawPolicyWorkspaces Update="@(OpenClawPolicyWorkspaces)" Sarif="out/$([System.IO.Path]::GetFileName($([System.IO.Path]::GetDirectoryName(%27%(FullPath)%27)))).sarif" />
            </ItemGroup>
            """;
        consumer.AddProject("A", body: items);
        consumer.AddProject("B", body: items);
        consumer.AddSolution("A", "B");
        consumer.Restore();
        return consumer;
    }
}
