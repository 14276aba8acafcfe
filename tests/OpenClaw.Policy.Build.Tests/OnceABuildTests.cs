using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

[TestClass]
public sealed class OnceABuildTests
{
    [TestMethod]
    [DataRow("-m:1")]
    [DataRow("-m:2")]
    [DataRow("-mt")]
    [DataRow("-graph")]
    [DataRow("-graph -isolate")]
    public void Four_projects_with_two_frameworks_share_one_evaluation(string mode)
    {
        using var consumer = new Consumer();
        foreach (var name in (string[])["A", "B", "C"])
        {
            consumer.AddProject(name, "net10.0;net10.0-windows");
        }

        consumer.AddProject("D", "net10.0;net10.0-windows", """<ItemGroup><ProjectReference Include="../A/A.csproj" /></ItemGroup>""");
        consumer.AddSolution("A", "B", "C", "D");
        var switches = mode.Split(' ');

        var first = consumer.Build(switches);
        Assert.AreEqual((0, 1), (first.ExitCode, first.Evaluations), first.Output);

        var second = consumer.Build(switches);
        Assert.AreEqual((0, 0, 1), (second.ExitCode, second.Evaluations, second.StandingPasses), second.Output);

        consumer.Write("openclaw.json", Consumer.ViolatingConfig);
        for (var build = 0; build < 2; build++)
        {
            var violating = consumer.Build(switches);
            Assert.AreEqual((1, 1), (violating.ExitCode, violating.Evaluations), violating.Output);
            Assert.ContainsSingle(violating.Errors);
        }
    }
}
