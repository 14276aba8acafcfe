using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.Tasks;

namespace OpenClaw.Policy.Build.Tests.Tasks;

[TestClass]
public sealed class ResolveOpenClawPolicyRequestTests
{
    private readonly RecordingEngine _engine = new(new Dictionary<string, string> { ["TargetFramework"] = "net10.0", ["Custom"] = "1" });

    [TestMethod]
    public void Projects_of_one_config_ask_the_same()
    {
        using var folder = Repository();

        Assert.AreEqual(Resolve(Task(folder, "src/A")).Request, Resolve(Task(folder, "src/deep/B")).Request);
    }

    [TestMethod]
    public void The_search_for_the_config_ends_at_the_top_of_the_repository()
    {
        using var folder = Repository();
        Directory.CreateDirectory(folder.PathOf("vendored/.git"));

        var request = BuildRequestToken.Decode(Resolve(Task(folder, "vendored/A")).Request);

        Assert.AreEqual((folder.PathOf("vendored/A"), null), (request.BaseDirectory, request.ConfigFolder));
    }

    [TestMethod]
    public void Relative_paths_start_at_the_project()
    {
        using var folder = Repository();
        var task = Task(folder, "src/A");
        task.Config = " ../../config/openclaw.json ";
        task.Workspace = "../../ws";
        task.ExecApprovals = "approvals.json";

        var request = BuildRequestToken.Decode(Resolve(task).Request);

        Assert.AreEqual(
            (folder.PathOf("config/openclaw.json"), folder.PathOf("ws"), folder.PathOf("src/A/approvals.json")),
            (request.Config, request.Workspace, request.ExecApprovals));
    }

    [TestMethod]
    public void Blank_properties_are_not_set()
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        (task.Config, task.Workspace, task.Agent, task.FailOn, task.BaseRef) = ("", " ", "\n", "", " ");

        Assert.AreEqual(Resolve(Task(folder, "A")).Request, Resolve(task).Request);
    }

    [TestMethod]
    public void Variables_come_as_one_text_or_with_the_value_as_metadata()
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        task.Environment =
        [
            new TaskItem("ONE=1=1"),
            new TaskItem("TWO", new Dictionary<string, string> { ["Value"] = "a;b" }),
            new TaskItem("EMPTY="),
        ];

        var request = BuildRequestToken.Decode(Resolve(task).Request);

        CollectionAssert.AreEquivalent(
            new Dictionary<string, string> { ["ONE"] = "1=1", ["TWO"] = "a;b", ["EMPTY"] = "" },
            request.Environment.ToDictionary());
    }

    [TestMethod]
    [DataRow("NAME", null)]
    [DataRow("=VALUE", null)]
    [DataRow("NAME=VALUE", "VALUE")]
    public void A_variable_without_one_value_is_an_error(string item, string? metadata)
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        var variable = new TaskItem(item);
        if (metadata is not null)
        {
            variable.SetMetadata("Value", metadata);
        }

        task.Environment = [variable];

        Assert.IsFalse(task.Execute());
        Assert.AreEqual(("OCP0050", task.ProjectFile), (_engine.Errors.Single().Code, _engine.Errors.Single().File));
    }

    [TestMethod]
    [DataRow(nameof(ResolveOpenClawPolicyRequest.BaseRef))]
    [DataRow(nameof(ResolveOpenClawPolicyRequest.BaselinePolicy))]
    public void A_setting_of_a_later_version_is_not_ignored(string property)
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        typeof(ResolveOpenClawPolicyRequest).GetProperty(property)!.SetValue(task, "main");

        Assert.IsFalse(task.Execute());
        Assert.AreEqual("OCP0050", _engine.Errors.Single().Code);
        Assert.Contains($"OpenClawPolicy{property} is not supported", _engine.Errors.Single().Message!);
    }

    [TestMethod]
    public void The_evaluating_project_inherits_no_global_property()
    {
        using var folder = Repository();

        Assert.AreEqual("TargetFramework;Custom", Resolve(Task(folder, "A")).InheritedProperties);
    }

    private static TemporaryFolder Repository()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf(".git"));
        folder.Write("openclaw.json", "{}");
        return folder;
    }

    private ResolveOpenClawPolicyRequest Task(TemporaryFolder folder, string project) => new()
    {
        BuildEngine = _engine,
        ProjectDirectory = folder.PathOf(project),
        ProjectFile = folder.PathOf($"{project}/project.csproj"),
    };

    private ResolveOpenClawPolicyRequest Resolve(ResolveOpenClawPolicyRequest task)
    {
        Assert.IsTrue(task.Execute(), _engine.Errors.FirstOrDefault()?.Message);
        return task;
    }
}
