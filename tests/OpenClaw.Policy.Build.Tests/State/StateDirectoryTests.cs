using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Build.Tests.Requests;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting.Files;

namespace OpenClaw.Policy.Build.Tests.State;

[TestClass]
public sealed class StateDirectoryTests
{
    [TestMethod]
    public void A_clone_elsewhere_has_the_same_names()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();

        Assert.AreEqual(Name(Request(one).With(GateOptions.Workspace, one.PathOf("ws"))), Name(Request(two).With(GateOptions.Workspace, two.PathOf("ws"))));
    }

    [TestMethod]
    public void Each_option_has_a_folder_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder);

        BuildRequest[] requests =
        [
            request,
            request with { Config = folder.PathOf("openclaw.json") },
            .. GateOptions.OfWorkspace.Select(o => request.With(o, folder.PathOf("a"))),
            request with { ReportsOnDemand = "junit" },
            request with { Environment = new Dictionary<string, string> { ["a"] = "" } },
        ];

        Assert.AreEqual(requests.Length, requests.Select(Name).Distinct().Count());
    }

    [TestMethod]
    public void A_name_tells_nothing_about_the_value_of_a_variable()
    {
        using var folder = new TemporaryFolder();

        Assert.AreEqual(Name(WithToken("hunter2")), Name(WithToken("hunter3")));

        BuildRequest WithToken(string value) => Request(folder) with { Environment = new Dictionary<string, string> { ["TOKEN"] = value } };
    }

    [TestMethod]
    [DataRow("obj")]
    [DataRow("obj/openclaw-policy")]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Nothing_is_written_or_deleted_through_a_link(string link)
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var state = StateDirectory.Of(Request(folder))!;
        state.Create();
        Directory.Delete(folder.PathOf("obj"), recursive: true);
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(link))!);
        var rest = Path.GetRelativePath(folder.PathOf(link), state.Path);
        var victim = elsewhere.Write(Path.Combine(rest, "openclaw-policy.sarif"), "theirs");
        Directory.CreateSymbolicLink(folder.PathOf(link), elsewhere.Root);

        Assert.AreEqual(folder.PathOf(link), Assert.ThrowsExactly<LinkedFolderException>(state.Create).Folder);
        Assert.ThrowsExactly<LinkedFolderException>(state.Delete);
        Assert.AreEqual("theirs", File.ReadAllText(victim));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_config_folder_that_leads_out_of_its_repository_gets_no_state()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf(".git"));
        Directory.CreateSymbolicLink(folder.PathOf("agents"), elsewhere.Root);
        var state = StateDirectory.Of(new BuildRequest { BaseDirectory = folder.PathOf("agents"), ConfigFolder = folder.PathOf("agents") })!;

        Assert.ThrowsExactly<LinkedFolderException>(state.Create);
        Assert.IsEmpty(Directory.GetFileSystemEntries(elsewhere.Root));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_report_is_read_through_no_link()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var state = StateDirectory.Of(Request(folder))!;
        state.Create();
        File.CreateSymbolicLink(state.FileOf(ReportKind.Report), elsewhere.Write("forged", "{}"));
        File.WriteAllText(state.Sarif, "{}");

        Assert.ThrowsExactly<NotRegularFileException>(() => StateDirectory.ReadReport(state.FileOf(ReportKind.Report)));
        Assert.AreEqual(2, StateDirectory.ReadReport(state.Sarif)!.Value.Length);

        Directory.Move(folder.PathOf("obj"), elsewhere.PathOf("obj"));
        Directory.CreateSymbolicLink(folder.PathOf("obj"), elsewhere.PathOf("obj"));
        Assert.ThrowsExactly<LinkedFolderException>(() => StateDirectory.ReadReport(state.Sarif));
    }

    [TestMethod]
    public void Delete_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var state = StateDirectory.Of(Request(folder))!;
        state.Create();
        File.WriteAllText(state.Sarif, "");
        File.WriteAllText(state.LastPass, "");
        File.WriteAllText(Path.Combine(state.Path, ".openclaw-policy-0123456789ab.tmp"), "");

        state.Delete();

        Assert.IsFalse(Directory.Exists(folder.PathOf("obj")));
    }

    [TestMethod]
    public void Delete_leaves_what_is_not_its_own()
    {
        using var folder = new TemporaryFolder();
        var state = StateDirectory.Of(Request(folder))!;
        var other = StateDirectory.Of(Request(folder).With(GateOptions.Agent, "other"))!;
        state.Create();
        other.Create();
        var foreign = folder.Write("obj/project.assets.json", "");

        state.Delete();

        Assert.IsFalse(Directory.Exists(state.Path));
        Assert.IsTrue(Directory.Exists(other.Path));
        Assert.IsTrue(File.Exists(foreign));
        state.Delete();
    }

    [TestMethod]
    public void State_is_not_for_version_control()
    {
        using var folder = new TemporaryFolder();

        StateDirectory.Of(Request(folder))!.Create();

        Assert.AreEqual("*\n", File.ReadAllText(folder.PathOf("obj/openclaw-policy/.gitignore")));
    }

    [TestMethod]
    public void A_config_that_is_nowhere_makes_no_folder()
    {
        using var folder = new TemporaryFolder();

        Assert.IsNull(StateDirectory.Of(new BuildRequest { BaseDirectory = folder.Root }));
        Assert.IsNull(StateDirectory.Of(new BuildRequest { BaseDirectory = folder.Root, ConfigFolder = folder.PathOf("missing") }));
    }

    private static string Name(BuildRequest request) => Path.GetFileName(StateDirectory.Of(request)!.Path);

    private static BuildRequest Request(TemporaryFolder folder) => new() { BaseDirectory = folder.Root, ConfigFolder = folder.Root };
}
