using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>Builds by a user who may write neither to the work tree nor to the package folder.</summary>
[TestClass]
public sealed class PermissionTests
{
    [TestMethod]
    public void Without_write_access_the_verdict_is_right_and_the_missing_reports_are_an_error()
    {
        using var consumer = new Consumer(config: Consumer.ViolatingConfig);
        consumer.AddProject("App");
        consumer.Restore();
        OtherUser.RequireFor(TestPackage.Unpacked(TestPackage.Version));
        consumer.Launcher = OtherUser.Launcher;
        var home = TestPackage.NewFolder("home");
        OtherUser.Permit(home);
        foreach (var name in (string[])["HOME", "LOCALAPPDATA", "DOTNET_CLI_HOME"])
        {
            consumer.Variables[name] = home;
        }

        var violating = consumer.Build();
        consumer.Write("openclaw.json", Consumer.CleanConfig);
        var clean = consumer.Build("-t:OpenClawPolicyCheck");

        Assert.AreEqual((1, 1, 2), (violating.ExitCode, violating.Evaluations, violating.Errors.Count), violating.Output);
        Assert.StartsWith($"{consumer.PathOf("openclaw.json")}(6,7): error OCP1020: ", violating.Errors[0]);
        Assert.Contains(" : error OCP0051: The report could not be written: no permission. ", violating.Errors[1]);
        Assert.AreEqual((1, 1), (clean.ExitCode, clean.Evaluations), clean.Output);
        Assert.Contains(" : error OCP0051: ", clean.Errors.Single());

        OtherUser.Permit(Directory.CreateDirectory(consumer.PathOf("obj")).FullName);

        Assert.AreEqual((0, 1), (Check().ExitCode, Check().StandingPasses));

        BuildRun Check() => consumer.Build("-t:OpenClawPolicyCheck");
    }
}
