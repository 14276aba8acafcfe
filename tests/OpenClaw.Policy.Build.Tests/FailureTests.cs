using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>What goes wrong around a build is said, and never passes.</summary>
[TestClass]
public sealed class FailureTests
{
    [TestMethod]
    [DataRow("openclaw.json", "OCP0003")]
    [DataRow("policy.jsonc", "OCP0006")]
    public void A_file_that_is_only_half_written_does_not_pass(string file, string code)
    {
        using var consumer = Passing();
        var whole = File.ReadAllText(consumer.PathOf(file));
        consumer.Write(file, whole[..(whole.Length / 2)]);

        AssertFails(consumer.Build(), code);

        consumer.Write(file, whole);
        Assert.AreEqual(0, consumer.Build("-t:OpenClawPolicyCheck").ExitCode);
    }

    [TestMethod]
    public void A_workspace_that_vanishes_does_not_pass()
    {
        using var consumer = new Consumer();
        consumer.Write("agent/policy.jsonc", File.ReadAllText(consumer.PathOf("policy.jsonc")));
        File.Delete(consumer.PathOf("policy.jsonc"));
        consumer.AddProject("App", body: "<PropertyGroup><OpenClawPolicyWorkspace>../agent</OpenClawPolicyWorkspace></PropertyGroup>");
        Assert.AreEqual(0, consumer.Build("-t:OpenClawPolicyCheck").ExitCode);

        Directory.Delete(consumer.PathOf("agent"), recursive: true);

        AssertFails(consumer.Build(), "OCP0010");
    }

    [TestMethod]
    public void A_config_that_vanishes_does_not_pass()
    {
        using var consumer = Passing();

        File.Delete(consumer.PathOf("openclaw.json"));

        AssertFails(consumer.Build(), "OCP0001");
    }

    [TestMethod]
    public void A_folder_that_takes_no_state_does_not_pass()
    {
        using var consumer = Passing();
        Directory.Delete(consumer.PathOf("obj"), recursive: true);
        consumer.Write("obj", "not a folder");

        AssertFails(consumer.Build(), "OCP0051");
    }

    [TestMethod]
    public void A_package_without_its_tasks_does_not_pass()
    {
        using var consumer = Passing();
        var props = consumer.PathOf("App/obj/App.csproj.nuget.g.targets");
        var copy = TestPackage.NewFolder("package");
        var package = TestPackage.Unpacked(TestPackage.Version);
        foreach (var file in Directory.GetFiles(Path.Combine(package, "build")))
        {
            File.Copy(file, Path.Combine(Directory.CreateDirectory(Path.Combine(copy, "build")).FullName, Path.GetFileName(file)));
        }

        File.WriteAllText(props, $"""<Project><Import Project="{copy}/build/OpenClaw.Policy.Build.targets" /></Project>""");

        var run = consumer.Build();
        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.IsTrue(run.Errors.All(static e => e.Contains("MSB4062", StringComparison.Ordinal)), run.Output);
    }

    [TestMethod]
    public void A_code_page_that_is_not_UTF8_changes_no_verdict()
    {
        using var consumer = new Consumer("öffentlich 漢字", Consumer.ViolatingConfig.Replace("search-server", "söarch", StringComparison.Ordinal));
        consumer.AddProject("App");
        consumer.Variables["LC_ALL"] = "en_US.ISO-8859-1";
        consumer.Variables["DOTNET_CLI_CONSOLE_USE_DEFAULT_ENCODING"] = "1";

        var run = consumer.Build();

        AssertFails(run, "OCP1020");
        Assert.StartsWith(consumer.PathOf("openclaw.json"), run.Errors.Single());
    }

    [TestMethod]
    public void A_config_in_another_encoding_is_read_as_OpenClaw_reads_it()
    {
        using var consumer = new Consumer(config: Consumer.ViolatingConfig);
        consumer.AddProject("App");
        var latin = Consumer.ViolatingConfig.Replace("search-server", "s\u00F6arch", StringComparison.Ordinal);
        File.WriteAllBytes(consumer.PathOf("openclaw.json"), System.Text.Encoding.Latin1.GetBytes(latin));

        AssertFails(consumer.Build(), "OCP1020");
    }

    private static Consumer Passing()
    {
        var consumer = new Consumer();
        consumer.AddProject("App");
        var run = consumer.Build("-t:OpenClawPolicyCheck");
        Assert.AreEqual(0, run.ExitCode, run.Output);
        return consumer;
    }

    private static void AssertFails(BuildRun run, string code)
    {
        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.Contains($": error {code}: ", run.Errors.Single());
        Assert.DoesNotContain("Task \"Csc\"", run.Log);
    }
}
