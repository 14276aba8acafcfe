using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Tasks;

namespace OpenClaw.Policy.Build.Tests.Tasks;

/// <summary>Whatever happens in a task: the build fails with a code that can be looked up, not with the engine's stack trace.</summary>
[TestClass]
public sealed class PolicyTaskTests
{
    private static readonly Type[] Types =
        [.. typeof(PolicyTask).Assembly.GetTypes().Where(static t => typeof(ITask).IsAssignableFrom(t) && !t.IsAbstract)];

    public static IEnumerable<object[]> RequestTasks => Types.Where(static t => t.IsSubclassOf(typeof(RequestTask))).Select(static t => new object[] { t });

    [TestMethod]
    public void Every_task_of_the_package_is_one()
    {
        Assert.HasCount(12, Types);
        foreach (var type in Types)
        {
            Assert.IsTrue(type.IsSubclassOf(typeof(PolicyTask)), type.Name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(RequestTasks))]
    public void A_task_that_fails_says_so_with_a_code(Type type)
    {
        var engine = new RecordingEngine();
        var task = (RequestTask)Activator.CreateInstance(type)!;
        task.BuildEngine = engine;
        task.Request = "no token";
        if (task is PublishOpenClawPolicyReports or ReportOpenClawPolicy)
        {
            Assert.Inconclusive("It does not look at the request before it needs it.");
        }

        Assert.IsFalse(task.Execute());

        var error = engine.Errors.Single();
        Assert.AreEqual("OCP0052", error.Code);
        Assert.StartsWith("The gate failed with FormatException. ", error.Message);
        Assert.DoesNotContain("\n", error.Message!);
    }
}
