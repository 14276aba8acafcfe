using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>One solution, built in every mode of the engine one after the other, so that the compiler has its work only once.</summary>
[TestClass]
public sealed class OnceABuildTests
{
    [TestMethod]
    public void Four_projects_with_two_frameworks_share_one_evaluation()
    {
        using var consumer = new Consumer();
        foreach (var name in (string[])["A", "B", "C"])
        {
            consumer.AddProject(name, "net10.0;net10.0-windows");
        }

        consumer.AddProject("D", "net10.0;net10.0-windows", """<ItemGroup><ProjectReference Include="../A/A.csproj" /></ItemGroup>""");
        consumer.AddSolution("A", "B", "C", "D");

        foreach (var mode in (string[])["-m:1", "-m:2", "-mt", "-graph", "-graph -isolate"])
        {
            AssertShares(consumer, mode);
        }
    }

    private static void AssertShares(Consumer consumer, string mode)
    {
        var switches = mode.Split(' ');
        consumer.DeleteState();
        consumer.Write("openclaw.json", Consumer.CleanConfig);

        var first = consumer.Build(switches);
        Assert.AreEqual((0, 1), (first.ExitCode, first.Evaluations), mode + first.Output);
        Assert.DoesNotContain("OpenClawPolicy\" ran in TaskHost", first.Log);

        var second = consumer.Build(switches);
        Assert.AreEqual((0, 0, 1), (second.ExitCode, second.Evaluations, second.StandingPasses), mode + second.Output);

        consumer.Write("openclaw.json", Consumer.ViolatingConfig);
        for (var build = 0; build < 2; build++)
        {
            var violating = consumer.Build(switches);
            Assert.AreEqual((1, 1), (violating.ExitCode, violating.Evaluations), mode + violating.Output);
            Assert.ContainsSingle(violating.Errors);
        }
    }
}
