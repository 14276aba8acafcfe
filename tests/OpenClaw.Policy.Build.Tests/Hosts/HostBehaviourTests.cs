using System.Text.RegularExpressions;
using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests.Hosts;

/// <summary>Hosts that a row of errors and evaluations does not describe.</summary>
[TestClass]
public sealed partial class HostBehaviourTests
{
    private static Consumer _consumer = null!;

    [ClassInitialize]
    public static void Restore(TestContext _)
    {
        _consumer = new Consumer(config: Consumer.ViolatingConfig);
        _consumer.AddProject("App");
        _consumer.Restore();
    }

    [ClassCleanup]
    public static void Delete() => _consumer.Dispose();

    [TestMethod]
    public void A_binary_log_keeps_code_and_place()
    {
        var log = Path.Combine(TestPackage.NewFolder("binlog"), "build.binlog");
        _ = _consumer.Build($"-bl:{log}");

        var (_, replayed) = Dotnet.Run(_consumer.Root, "msbuild", log, "-nologo", "-tl:off");

        Assert.Contains($"{_consumer.PathOf("openclaw.json")}(6,7): error OCP1020: policy/mcp-denied-server: ", replayed);
    }

    [TestMethod]
    public void The_terminal_logger_shows_code_place_and_a_link_to_the_page()
    {
        var output = _consumer.Build("-tl:on").Output;

        Assert.Contains("(6,7): error OCP1020", Escapes().Replace(output, ""));
        Assert.Contains("docs/diagnostics/OCP1020.md", output);
        Assert.Contains("OCP9006", _consumer.Build("-tl:on", "-t:OpenClawPolicyCheck", "-p:OpenClawPolicyEnabled=false").Output);
    }

    [TestMethod]
    public void The_package_folder_is_only_read()
    {
        var before = Files();

        _ = _consumer.Build();
        _ = _consumer.Build("-t:OpenClawPolicyCheck", "-p:OpenClawPolicyFailOn=none");

        CollectionAssert.AreEqual(before, Files());

        static List<string> Files() =>
            [.. Directory.GetFiles(TestPackage.Unpacked(TestPackage.Version), "*", SearchOption.AllDirectories)
                .Select(static f => $"{f} {new FileInfo(f).Length} {File.GetLastWriteTimeUtc(f):O}").Order(StringComparer.Ordinal)];
    }

    [TestMethod]
    public void A_build_server_that_stays_judges_what_is_there_now()
    {
        using var consumer = new Consumer();
        consumer.AddProject("App");
        consumer.Restore();
        var former = TestPackage.InstallAnother();
        consumer.UseVersion(TestPackage.Version, former);

        // A salt of its own keeps the server, and the order to end it, away from those of everybody else.
        consumer.Variables["MSBUILDNODEHANDSHAKESALT"] = Guid.NewGuid().ToString("N");
        consumer.Variables["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1";
        consumer.Variables["MSBUILDUSESERVER"] = "1";
        consumer.Variables["MSBUILDDISABLENODEREUSE"] = "";
        try
        {
            var passed = consumer.Build("-t:OpenClawPolicyCheck", "-nr:true");
            consumer.Write("openclaw.json", Consumer.ViolatingConfig);
            var failed = consumer.Build("-t:OpenClawPolicyCheck", "-nr:true");
            consumer.Write("openclaw.json", Consumer.CleanConfig);
            var again = consumer.Build("-t:OpenClawPolicyCheck", "-nr:true");

            Assert.AreEqual((0, 1, 0), (passed.ExitCode, failed.ExitCode, again.ExitCode), passed.Output + failed.Output + again.Output);
            Assert.AreEqual((1, 1, 1), (passed.Evaluations, failed.Evaluations, again.Evaluations));

            // Another version is another program: it believes no state of the former one, although its assemblies have the same names and are loaded.
            consumer.UseVersion(former, TestPackage.Version);
            Directory.Delete(TestPackage.Unpacked(former), recursive: true);
            var updated = consumer.Build("-t:OpenClawPolicyCheck", "-nr:true");
            Assert.AreEqual((0, 1), (updated.ExitCode, updated.Evaluations), updated.Output);
            Assert.AreEqual(1, consumer.Build("-t:OpenClawPolicyCheck", "-nr:true").StandingPasses);
        }
        finally
        {
            _ = Dotnet.Run(consumer.Root, consumer.Variables, "build-server", "shutdown", "--msbuild");
        }
    }

    [TestMethod]
    public void Run_builds_first_and_shows_the_error()
    {
        var (exitCode, output) = Dotnet.Run(_consumer.Root, "run", "--project", "App", "--no-restore");

        Assert.AreNotEqual(0, exitCode);
        Assert.Contains("(6,7): error OCP1020: ", output);
    }

    [TestMethod]
    public void Watch_looks_at_the_files_of_the_policy_too()
    {
        var (_, output) = Dotnet.Run(_consumer.Root, "watch", "--project", "App", "--non-interactive", "--list", "--no-restore");

        Assert.Contains(_consumer.PathOf("openclaw.json"), output);
        Assert.Contains(_consumer.PathOf("policy.jsonc"), output);
        Assert.DoesNotContain("OCP1020", output);
    }

    [TestMethod]
    public void Watch_finds_the_files_of_a_config_that_is_named_by_its_folder()
    {
        var variables = new Dictionary<string, string> { ["OpenClawPolicyConfig"] = "../named" };

        var (_, output) = Dotnet.Run(_consumer.Root, variables, "watch", "--project", "App", "--non-interactive", "--list", "--no-restore");

        Assert.Contains(_consumer.PathOf("named/openclaw.json"), output);
        Assert.Contains(_consumer.PathOf("named/policy.jsonc"), output);
    }

    [TestMethod]
    public void A_project_that_is_nothing_but_the_gate_can_be_watched()
    {
        using var consumer = new Consumer();
        consumer.AddGateProject("policy.proj");

        var (exitCode, output) = Dotnet.Run(consumer.Root, "watch", "build", "--project", "policy.proj", "--non-interactive", "--list");

        Assert.AreEqual(0, exitCode, output);
        Assert.Contains(consumer.PathOf("openclaw.json"), output);
        Assert.Contains(consumer.PathOf("policy.jsonc"), output);
    }

    [TestMethod]
    public void Visual_Studio_is_told_which_files_make_a_project_out_of_date()
    {
        var (_, output) = Dotnet.Run(_consumer.Root, "msbuild", "App", "-getItem:UpToDateCheckInput", "-p:BuildingInsideVisualStudio=true");

        Assert.Contains(_consumer.PathOf("openclaw.json"), output);
        Assert.Contains(_consumer.PathOf("policy.jsonc"), output);
    }

    [TestMethod]
    public void A_program_of_one_file_is_checked_in_every_run_though_it_is_not_compiled_again()
    {
        using var consumer = new Consumer();
        consumer.NameTheFeed();
        consumer.Write("app.cs", $"""
            #:package OpenClaw.Policy.Build@{TestPackage.Version}
            #:property PublishAot=false
            System.Console.WriteLine("It ran.");
            """);

        var (_, passed) = Dotnet.Run(consumer.Root, "run", "app.cs");
        consumer.Write("openclaw.json", Consumer.ViolatingConfig);
        var (exitCode, failed) = Dotnet.Run(consumer.Root, "run", "app.cs");

        Assert.Contains("It ran.", passed);
        Assert.AreNotEqual(0, exitCode);
        Assert.Contains($"{consumer.PathOf("openclaw.json")}(6,7): error OCP1020: ", failed);
        Assert.DoesNotContain("It ran.", failed);
    }

    [GeneratedRegex(@"\x1B(\[[0-9;?]*[A-Za-z]|\]8;;[^\x1B]*\x1B\\|\]9;[^\x07\x1B]*(\x07|\x1B\\))")]
    private static partial Regex Escapes();
}
