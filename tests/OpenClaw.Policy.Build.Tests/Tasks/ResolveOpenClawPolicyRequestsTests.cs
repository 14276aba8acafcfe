using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.Tasks;
using OpenClaw.Policy.Gate.Options;

namespace OpenClaw.Policy.Build.Tests.Tasks;

[TestClass]
public sealed class ResolveOpenClawPolicyRequestsTests
{
    private readonly RecordingEngine _engine = new(new Dictionary<string, string> { ["TargetFramework"] = "net10.0", ["Custom"] = "1" });

    [TestMethod]
    public void Projects_of_one_config_ask_the_same()
    {
        using var folder = Repository();

        Assert.AreEqual(Token(Task(folder, "src/A")), Token(Task(folder, "src/deep/B")));
    }

    [TestMethod]
    public void The_search_for_the_config_ends_at_the_top_of_the_repository()
    {
        using var folder = Repository();
        Directory.CreateDirectory(folder.PathOf("vendored/.git"));

        var request = Request(Task(folder, "vendored/A"));

        Assert.AreEqual((folder.PathOf("vendored/A"), null), (request.BaseDirectory, request.ConfigFolder));
    }

    [TestMethod]
    public void Relative_paths_start_at_the_project()
    {
        using var folder = Repository();
        var task = Task(folder, "src/A");
        Set(task, ("Config", " ../../config/openclaw.json "), ("Workspace", "../../ws"), ("ExecApprovals", "approvals.json"));

        var request = Request(task);

        Assert.AreEqual(
            (folder.PathOf("config/openclaw.json"), folder.PathOf("ws"), folder.PathOf("src/A/approvals.json")),
            (request.Config, request[GateOptions.Workspace], request[GateOptions.ExecApprovals]));
    }

    [TestMethod]
    public void Blank_properties_are_not_set()
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        Set(task, ("Config", ""), ("Workspace", " "), ("Agent", "\n"), ("FailOn", ""), ("BaseRef", " "));

        Assert.AreEqual(Token(Task(folder, "A")), Token(task));
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

        var request = Request(task);

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
    [DataRow("s3cret", null, null)]
    [DataRow("NAME", "s3cret", "s3cret")]
    public void An_error_about_a_variable_repeats_nothing_of_it(string item, string? value, string? isPublic)
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        var variable = new TaskItem(item);
        foreach (var (name, text) in new[] { ("Value", value), ("Public", isPublic) })
        {
            if (text is not null)
            {
                variable.SetMetadata(name, text);
            }
        }

        task.Environment = [new TaskItem("A=1"), variable];

        Assert.IsFalse(task.Execute());
        Assert.Contains("second OpenClawPolicyEnvironment item", _engine.Errors.Single().Message!);
        Assert.DoesNotContain("s3cret", _engine.Errors.Single().Message!);
    }

    [TestMethod]
    public void The_last_one_of_a_name_says_whether_its_value_may_be_shown()
    {
        using var folder = Repository();
        folder.Write("fleet/one/openclaw.json", "{}");
        var task = Task(folder, "A");
        task.Environment = [Variable("A=1", "true"), Variable("B=1", "True"), Variable("C=1", "false"), Variable("C=2", "true"), Variable("D=1", null)];
        task.Workspaces = [Item("../fleet/one", ("Environment", "B=2"), ("PublicEnvironment", "D=3;E=4"))];

        var request = Resolve(task).Requests.Select(static r => BuildRequestToken.Decode(r.ItemSpec)).Single();

        CollectionAssert.AreEqual((string[])["A=1", "B=2", "C=2", "D=3", "E=4"], request.Environment.Select(static e => $"{e.Key}={e.Value}").ToList());
        CollectionAssert.AreEqual((string[])["A", "C", "D", "E"], request.PublicVariables.Order().ToList());
        CollectionAssert.AreEqual(request.PublicVariables.Order().ToList(), request.ToGateRequest().PublicVariables.Order().ToList());

        static TaskItem Variable(string pair, string? isPublic)
        {
            var item = new TaskItem(pair);
            if (isPublic is not null)
            {
                item.SetMetadata("Public", isPublic);
            }

            return item;
        }
    }

    [TestMethod]
    public void A_fleet_has_a_request_for_each_workspace_and_metadata_win_over_properties()
    {
        using var folder = Repository();
        folder.Write("fleet/one/openclaw.json", "{}");
        var task = Task(folder, "A");
        Set(task, ("FailOn", "warning"));
        task.Environment = [new TaskItem("SHARED=1"), new TaskItem("OWN=1")];
        task.Workspaces =
        [
            Item("../fleet/one", ("failon", "none"), ("Environment", "OWN=2;MORE=3"), ("Sarif", "one.sarif")),
            Item("../fleet/two.json", ("Agent", "main"), ("Visible", "false")),
            Item("../fleet/one/openclaw.json", ("FailOn", "none"), ("Environment", "MORE=3;OWN=2"), ("Sarif", "one.sarif")),
        ];

        var requests = Resolve(task).Requests.Select(static r => BuildRequestToken.Decode(r.ItemSpec)).ToList();

        Assert.HasCount(2, requests);
        Assert.AreEqual((folder.PathOf("fleet/one/openclaw.json"), "none"), (requests[0].Config, requests[0][GateOptions.FailOn]));
        CollectionAssert.AreEqual((string[])["MORE=3", "OWN=2", "SHARED=1"], requests[0].Environment.Select(static e => $"{e.Key}={e.Value}").ToList());
        Assert.AreEqual((folder.PathOf("fleet/two.json"), "warning", "main"), (requests[1].Config, requests[1][GateOptions.FailOn], requests[1][GateOptions.Agent]));
        Assert.AreEqual(folder.PathOf("A/one.sarif"), task.ReportFiles[0].GetMetadata("Destination"));
    }

    [TestMethod]
    [DataRow("FialOn", "none", "FialOn")]
    [DataRow("Environment", "NAME", "NAME=VALUE")]
    public void Metadata_that_would_be_ignored_are_an_error(string name, string value, string said)
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        task.Workspaces = [Item("..", (name, value))];

        Assert.IsFalse(task.Execute());
        Assert.AreEqual("OCP0050", _engine.Errors.Single().Code);
        Assert.Contains(said, _engine.Errors.Single().Message!);
    }

    [TestMethod]
    public void A_fleet_and_one_config_exclude_each_other()
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        task.Workspaces = [Item("..")];
        Set(task, ("Config", "../openclaw.json"));

        Assert.IsFalse(task.Execute());
        Assert.AreEqual("OCP0050", _engine.Errors.Single().Code);
    }

    [TestMethod]
    public void Two_workspaces_cannot_write_to_one_file()
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        task.Workspaces = [Item("../one.json"), Item("../two.json")];
        Set(task, ("Sarif", "policy.sarif"));

        Assert.IsFalse(task.Execute());
        Assert.Contains("metadata Sarif", _engine.Errors.Single().Message!);
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("-1")]
    [DataRow("many")]
    [DataRow("99999999999")]
    public void A_log_limit_is_a_number_or_all(string limit)
    {
        using var folder = Repository();
        var task = Task(folder, "A");
        task.LogLimit = limit;

        Assert.IsFalse(task.Execute());
        Assert.Contains("OpenClawPolicyLogLimit", _engine.Errors.Single().Message!);
    }

    [TestMethod]
    public void Settings_for_other_warnings_do_not_split_the_report()
    {
        using var folder = Repository();
        var (one, two) = (Task(folder, "A"), Task(folder, "B"));
        (one.NoWarn, two.NoWarn) = ("1701;1702;ocp9001;OCP1020", "OCP1020, CS1591 OCP9001;OCP90011;$(X)");

        var properties = Resolve(one).Requests.Single().GetMetadata("AdditionalProperties");

        Assert.AreEqual(properties, Resolve(two).Requests.Single().GetMetadata("AdditionalProperties"));
        Assert.EndsWith(";_OpenClawPolicyNoWarn=OCP1020.OCP9001", properties);
    }

    [TestMethod]
    public void A_project_that_sets_nothing_hands_over_nothing_but_its_request()
    {
        using var folder = Repository();
        var usual = Task(folder, "A");
        usual.LogLimit = "100";

        Assert.DoesNotContain(";", Resolve(usual).Requests.Single().GetMetadata("AdditionalProperties"));
        Assert.EndsWith(";_OpenClawPolicyLogLimit=7", Resolve(Limited()).Requests.Single().GetMetadata("AdditionalProperties"));

        ResolveOpenClawPolicyRequests Limited()
        {
            var task = Task(folder, "B");
            task.LogLimit = "7";
            return task;
        }
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

    private ResolveOpenClawPolicyRequests Task(TemporaryFolder folder, string project) => new()
    {
        BuildEngine = _engine,
        ProjectDirectory = folder.PathOf(project),
        ProjectFile = folder.PathOf($"{project}/project.csproj"),
        Options = new TaskItem("options"),
    };

    private static void Set(ResolveOpenClawPolicyRequests task, params (string Name, string Value)[] properties)
    {
        foreach (var (name, value) in properties)
        {
            task.Options.SetMetadata(name, value);
        }
    }

    private ResolveOpenClawPolicyRequests Resolve(ResolveOpenClawPolicyRequests task)
    {
        Assert.IsTrue(task.Execute(), _engine.Errors.FirstOrDefault()?.Message);
        return task;
    }

    private string Token(ResolveOpenClawPolicyRequests task) => Resolve(task).Requests.Single().ItemSpec;

    private BuildRequest Request(ResolveOpenClawPolicyRequests task) => BuildRequestToken.Decode(Token(task));

    private static TaskItem Item(string include, params (string Name, string Value)[] metadata) =>
        new(include, metadata.ToDictionary(static m => m.Name, static m => m.Value));
}
