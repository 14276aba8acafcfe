using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

[TestClass]
public sealed class ProjectTests
{
    private const string GateIsBuilt = "OpenClawPolicyGate.proj\" (Report target(s))";

    [TestMethod]
    [DataRow("with space")]
    [DataRow("100% sure")]
    [DataRow("ünïcödé 漢字 кот")]
    [DataRow("a=b,c(d)[e]'@$&#x")]
    public void Folders_can_have_any_name(string name)
    {
        using var consumer = new Consumer(name, Consumer.ViolatingConfig);
        consumer.AddProject("App");

        var violating = consumer.Build("-p:OpenClawPolicySarif=policy.sarif");
        Assert.AreEqual((1, 1), (violating.ExitCode, violating.Evaluations), violating.Output);
        Assert.StartsWith($"{consumer.PathOf("openclaw.json")}(6,7): error OCP1020: ", violating.Errors.Single());
        Assert.IsTrue(File.Exists(consumer.PathOf("App/policy.sarif")));

        consumer.Write("openclaw.json", Consumer.CleanConfig);
        Assert.AreEqual(0, consumer.Build("-t:OpenClawPolicyCheck").ExitCode);
        Assert.AreEqual(1, consumer.Build("-t:OpenClawPolicyCheck").StandingPasses);
    }

    [TestMethod]
    public void A_project_that_restores_nothing_can_lie_where_NuGet_gives_up()
    {
        using var consumer = new Consumer("a;b %41 $(Foo) @(Bar)", Consumer.ViolatingConfig);
        consumer.AddGateProject("policy.proj");

        var run = consumer.Build("-p:OpenClawPolicySarif=policy.sarif");

        Assert.AreEqual((1, 1), (run.ExitCode, run.Evaluations), run.Output);
        Assert.StartsWith($"{consumer.PathOf("openclaw.json")}(6,7): error OCP1020: ", run.Errors.Single());
        Assert.IsTrue(File.Exists(consumer.PathOf("policy.sarif")));
    }

    [TestMethod]
    public void Projects_of_one_solution_can_differ_in_their_threshold()
    {
        using var consumer = new Consumer(config: Consumer.ViolatingConfig);
        consumer.AddProject("Strict");
        consumer.AddProject("Lenient", body: "<PropertyGroup><OpenClawPolicyFailOn>none</OpenClawPolicyFailOn></PropertyGroup>");
        consumer.AddSolution("Lenient", "Strict");

        var run = consumer.Build("-t:OpenClawPolicyCheck", "-m:2");

        Assert.AreEqual((1, 2, 1, 1), (run.ExitCode, run.Evaluations, run.Errors.Count, run.Warnings.Count), run.Output);
        Assert.AreEqual(1, consumer.Build("-t:OpenClawPolicyCheck", "-m:2").StandingPasses);
    }

    [TestMethod]
    public void A_work_tree_that_is_reached_by_a_link_is_the_same_work_tree()
    {
        using var consumer = new Consumer(config: Consumer.ViolatingConfig);
        consumer.AddProject("App");
        consumer.Restore();
        var link = Path.Combine(Path.GetDirectoryName(consumer.Root)!, "link");
        Directory.CreateSymbolicLink(link, consumer.Root);

        var (exitCode, output) = Dotnet.Run("/", "build", Path.Combine(link, "App"), "--no-restore", "--nologo");

        Assert.AreEqual(1, exitCode, output);
        Assert.Contains($"{link}/openclaw.json(6,7): error OCP1020: ", output);
        Assert.HasCount(1, consumer.StateFolders());
    }

    [TestMethod]
    public void Variables_come_from_items_and_not_from_the_machine()
    {
        using var consumer = new Consumer(config: """
            {
              "meta": { "lastTouchedVersion": "2026.5.20" },
              "agents": { "defaults": { "model": { "primary": "${MODEL}" } } }
            }
            """);
        consumer.Write("policy.jsonc", """{ "models": { "providers": { "deny": ["openrouter"] } } }""");
        consumer.AddProject("App", body: """
            <ItemGroup>
              <OpenClawPolicyEnvironment Include="MODEL" Value="openrouter/auto;x" Condition="'$(Form)' == 'metadata'" />
              <OpenClawPolicyEnvironment Include="MODEL=openrouter/auto" Condition="'$(Form)' == 'text'" />
            </ItemGroup>
            """);

        // A property of the command line reaches the build's environment no more than a variable of the machine reaches the gate.
        Assert.AreEqual(0, consumer.Build("-t:OpenClawPolicyCheck", "-p:MODEL=openrouter/auto").ExitCode);
        Assert.Contains("OCP1030", consumer.Build("-p:Form=metadata").Errors.Single());
        Assert.Contains("OCP1030", consumer.Build("-p:Form=text").Errors.Single());
    }

    [TestMethod]
    public void Clean_removes_what_the_gate_wrote_and_rebuild_writes_it_again()
    {
        using var consumer = new Consumer();
        consumer.AddProject("A");
        consumer.AddProject("B", "net10.0;net10.0-windows");
        consumer.AddSolution("A", "B");
        string[] options = ["-p:OpenClawPolicySarif=policy.sarif"];

        var rebuild = consumer.Build([.. options, "-t:Rebuild"]);
        Assert.AreEqual((0, 1), (rebuild.ExitCode, rebuild.Evaluations), rebuild.Output);
        Assert.IsTrue(File.Exists(consumer.StateFile("openclaw-policy.sarif")));
        Assert.IsTrue(File.Exists(consumer.PathOf("A/policy.sarif")) && File.Exists(consumer.PathOf("B/policy.sarif")));

        // Now a pass stands when the rebuild begins, and is deleted before it could be used.
        var second = consumer.Build([.. options, "-t:Rebuild"]);
        Assert.AreEqual((0, 1), (second.ExitCode, second.Evaluations), second.Output);
        Assert.IsTrue(File.Exists(consumer.StateFile("openclaw-policy.sarif")) && File.Exists(consumer.PathOf("B/policy.sarif")));

        Assert.AreEqual(1, consumer.Build(options).StandingPasses);
        var clean = consumer.Run("clean", options);
        Assert.AreEqual((0, 0, 0), (clean.ExitCode, clean.Evaluations, clean.StandingPasses), clean.Output);
        Assert.IsFalse(Directory.Exists(consumer.PathOf("obj")));
        Assert.IsFalse(File.Exists(consumer.PathOf("A/policy.sarif")) || File.Exists(consumer.PathOf("B/policy.sarif")));
    }

    [TestMethod]
    public void A_build_in_which_nothing_has_changed_builds_no_other_project_and_still_delivers_the_reports()
    {
        using var consumer = new Consumer();
        consumer.AddProject("App");
        string[] options = ["-t:OpenClawPolicyCheck", "-p:OpenClawPolicySarif=policy.sarif"];

        Assert.Contains(GateIsBuilt, consumer.Build(options).Log);
        File.Delete(consumer.PathOf("App/policy.sarif"));

        var unchanged = consumer.Build(options);
        Assert.AreEqual((0, 1), (unchanged.ExitCode, unchanged.StandingPasses), unchanged.Output);
        Assert.DoesNotContain(GateIsBuilt, unchanged.Log);
        Assert.IsTrue(File.Exists(consumer.PathOf("App/policy.sarif")));
    }

    [TestMethod]
    [DataRow("-p:NoWarn=OCP1020")]
    [DataRow("-p:Silence=nothing")]
    public void A_pass_with_warnings_or_silenced_ones_is_reported_in_every_build(string option)
    {
        using var consumer = new Consumer(config: Consumer.ViolatingConfig);
        consumer.AddProject("App");
        string[] options = ["-t:OpenClawPolicyCheck", "-p:OpenClawPolicyFailOn=none", option];

        var first = consumer.Build(options);
        var second = consumer.Build(options);

        Assert.AreEqual((0, 0, 1), (second.ExitCode, second.Evaluations, second.StandingPasses), second.Output);
        CollectionAssert.AreEqual(first.Warnings.ToList(), second.Warnings.ToList());
        Assert.Contains(GateIsBuilt, second.Log);
    }

    [TestMethod]
    public void A_deleted_report_brings_the_check_back()
    {
        using var consumer = new Consumer();
        consumer.AddProject("App");

        Assert.AreEqual(1, Check().Evaluations);
        Assert.AreEqual(0, Check().Evaluations);
        File.Delete(consumer.StateFile("openclaw-policy.sarif"));
        Assert.AreEqual(1, Check().Evaluations);

        BuildRun Check() => consumer.Build("-t:OpenClawPolicyCheck");
    }

    [TestMethod]
    public void A_state_that_came_with_the_repository_changes_nothing()
    {
        using var consumer = new Consumer();
        consumer.AddProject("App");
        _ = consumer.Build("-t:OpenClawPolicyCheck");
        var pass = consumer.StateFile("last-pass");
        var forged = File.ReadAllText(pass);
        consumer.Write("openclaw.json", Consumer.ViolatingConfig);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(consumer.PathOf("openclaw.json"))));
        const string Record = "openclaw.json\01\0";
        var at = forged.IndexOf(Record, StringComparison.Ordinal) + Record.Length;

        File.WriteAllText(pass, forged[..at] + hash + forged[(at + 64)..]);

        var run = consumer.Build();
        Assert.AreEqual((1, 1), (run.ExitCode, run.Evaluations), run.Output);
    }

    [TestMethod]
    public async Task Two_builds_at_once_in_one_folder_both_succeed()
    {
        using var consumer = new Consumer();
        consumer.AddProject("App");
        consumer.Restore();

        var runs = await Task.WhenAll(
            Task.Run(() => consumer.Build("-t:OpenClawPolicyCheck")),
            Task.Run(() => consumer.Build("-t:OpenClawPolicyCheck")));

        Assert.IsTrue(runs.All(static r => r.ExitCode == 0), string.Concat(runs.Select(static r => r.Output)));
        Assert.AreEqual(1, consumer.Build("-t:OpenClawPolicyCheck").StandingPasses);
    }

    [TestMethod]
    public void The_package_does_not_flow_to_users_of_a_library()
    {
        using var consumer = new Consumer();
        consumer.AddProject("Library");
        consumer.AddProject("User");
        consumer.Write("User/User.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Library/Library.csproj" />
              </ItemGroup>
            </Project>
            """);
        consumer.AddSolution("Library", "User");
        consumer.Restore();

        Assert.DoesNotContain("OpenClaw.Policy.Build", File.ReadAllText(consumer.PathOf("User/obj/project.assets.json")));
    }
}
