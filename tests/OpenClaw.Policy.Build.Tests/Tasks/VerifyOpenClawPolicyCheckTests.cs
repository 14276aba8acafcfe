using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenClaw.Policy.Build.Tasks;

namespace OpenClaw.Policy.Build.Tests.Tasks;

/// <summary>When the check of a project must have run, and what the command line says. TamperingTests has the same in real builds.</summary>
[TestClass]
public sealed class VerifyOpenClawPolicyCheckTests
{
    [TestMethod]
    [DataRow("", "", true, "")]
    [DataRow("true", "", true, "OCP0054")]
    [DataRow("true", "DesignTimeBuild=true", false, "")]
    [DataRow("True", "designtimebuild=True", false, "")]
    [DataRow("true", "BuildingForLiveUnitTesting=true", true, "OCP0054")]
    public void A_design_time_build_is_one_only_when_it_is_said_from_outside(string stated, string outside, bool runs, string error)
    {
        // What a file sets keeps the check from running, and so does what is said from outside.
        var task = Task(outside, isChecked: stated.Length == 0);
        task.DesignTimeBuild = stated;

        AssertRun(task, runs && error.Length == 0, error);
    }

    [TestMethod]
    [DataRow("/repo/App/App.csproj", "", "OCP0054")]
    [DataRow("/repo/App/App_q2xk1jxs_wpftmp.csproj", "", "")]
    [DataRow("/repo/App/App.csproj", "_TargetAssemblyProjectName=App", "")]
    public void The_temporary_project_of_WPF_is_known_by_its_name(string project, string outside, string error)
    {
        var task = Task(outside, isChecked: false);
        task.ProjectFile = project;
        task.TemporaryProjectOf = "App";

        AssertRun(task, isDue: false, error);
    }

    [TestMethod]
    public void Live_unit_testing_can_be_said_from_outside_too()
    {
        var task = Task("BuildingForLiveUnitTesting=true", isChecked: false);
        task.BuildingForLiveUnitTesting = "true";

        AssertRun(task, isDue: false, "");
    }

    [TestMethod]
    [DataRow("OpenClawPolicyFailOn=error", "FailOn", "none", "OCP0055")]
    [DataRow("openclawpolicyfailon=error", "FailOn", "none", "OCP0055")]
    [DataRow("OpenClawPolicyFailOn=error", "FailOn", " error ", "")]
    [DataRow("OpenClawPolicyFailOn=  ", "FailOn", "none", "")]
    [DataRow("OpenClawPolicyFailOn=error", "FailOn", "", "OCP0055")]
    [DataRow("OpenClawPolicyConfig=a%3Bb%25", "Config", "a;b%", "")]
    [DataRow("OpenClawPolicyConfig=a", "Config", "A", "OCP0055")]
    [DataRow("OpenClawPolicySarif=a.sarif", "Sarif", "b.sarif", "")]
    [DataRow("Custom=1", "FailOn", "none", "")]
    public void What_decides_the_verdict_is_what_the_command_line_says(string outside, string option, string stated, string error)
    {
        var task = Task(outside);
        task.Options.SetMetadata(option, stated.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal));

        AssertRun(task, error.Length == 0, error);
    }

    [TestMethod]
    [DataRow("error", "")]
    [DataRow("", "")]
    [DataRow("none", "OCP0055")]
    public void An_item_of_a_fleet_may_not_say_otherwise(string stated, string error)
    {
        var task = Task("OpenClawPolicyFailOn=error");
        task.Options.SetMetadata("FailOn", "error");
        task.Workspaces = [new TaskItem("a/openclaw.json"), new TaskItem("b/openclaw.json", new Dictionary<string, string> { ["FailOn"] = stated })];

        AssertRun(task, error.Length == 0, error);
    }

    [TestMethod]
    [DataRow("OpenClawPolicyEnabled=true", "false", true, "OCP0055")]
    [DataRow("OpenClawPolicyEnabled=TRUE", "true", false, "")]
    [DataRow("OpenClawPolicyEnabled=false", "false", true, "")]
    [DataRow("", "off", true, "")]
    public void A_check_that_is_off_is_not_due_but_the_command_line_must_agree(string outside, string stated, bool isOff, string error)
    {
        var task = Task(outside, isChecked: !isOff);
        (task.Enabled, task.IsOff) = (stated, isOff);

        AssertRun(task, !isOff, error);
    }

    private static void AssertRun(VerifyOpenClawPolicyCheck task, bool isDue, string error)
    {
        Assert.AreEqual(error.Length == 0, task.Execute());
        Assert.AreEqual((isDue, error), (task.IsDue, string.Join(' ', Errors(task).Select(static e => e.Code))));
        Assert.IsTrue(Errors(task).All(e => e.File == task.ProjectFile));
    }

    private static List<BuildErrorEventArgs> Errors(VerifyOpenClawPolicyCheck task) => ((RecordingEngine)task.BuildEngine).Errors;

    private static VerifyOpenClawPolicyCheck Task(string outside, bool isChecked = true)
    {
        var properties = outside.Split('=', 2) is [var name, var value] ? new Dictionary<string, string> { [name] = value } : [];
        return new VerifyOpenClawPolicyCheck
        {
            BuildEngine = new RecordingEngine(properties),
            ProjectFile = "/repo/App/App.csproj",
            Options = new TaskItem("options"),
            Checked = isChecked ? "true" : "",
        };
    }
}
