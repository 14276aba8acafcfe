using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>One solution, built in every mode of the engine one after the other, so that the compiler has its work only once.</summary>
[TestClass]
[DoNotParallelize]
public sealed class OnceABuildTests
{
    private static Consumer _consumer = null!;

    [ClassInitialize]
    public static void Restore(TestContext _)
    {
        _consumer = new Consumer();
        foreach (var name in (string[])["A", "B", "C"])
        {
            _consumer.AddProject(name, "net10.0;net10.0-windows");
        }

        _consumer.AddProject("D", "net10.0;net10.0-windows", """<ItemGroup><ProjectReference Include="../A/A.csproj" /></ItemGroup>""");
        _consumer.AddSolution("A", "B", "C", "D");
        _consumer.Restore();
    }

    [ClassCleanup]
    public static void Delete() => _consumer.Dispose();

    [TestMethod]
    [DataRow("-m:1")]
    [DataRow("-m:2")]
    [DataRow("-mt")]
    [DataRow("-graph")]
    [DataRow("-graph -isolate")]
    public void Four_projects_with_two_frameworks_share_one_evaluation(string mode)
    {
        var switches = mode.Split(' ');
        _consumer.DeleteState();
        _consumer.Write("openclaw.json", Consumer.CleanConfig);

        var first = _consumer.Build(switches);
        Assert.AreEqual((0, 1), (first.ExitCode, first.Evaluations), first.Output);
        Assert.DoesNotContain("OpenClawPolicy\" ran in TaskHost", first.Log);

        var second = _consumer.Build(switches);
        Assert.AreEqual((0, 0, 1), (second.ExitCode, second.Evaluations, second.StandingPasses), second.Output);

        _consumer.Write("openclaw.json", Consumer.ViolatingConfig);
        for (var build = 0; build < 2; build++)
        {
            var violating = _consumer.Build(switches);
            Assert.AreEqual((1, 1), (violating.ExitCode, violating.Evaluations), violating.Output);
            Assert.ContainsSingle(violating.Errors);
        }
    }
}
