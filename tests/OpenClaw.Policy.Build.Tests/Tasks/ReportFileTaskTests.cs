using OpenClaw.Policy.Build.Tasks;

namespace OpenClaw.Policy.Build.Tests.Tasks;

/// <summary>Reports that lie where a project wants them, in a work tree that strangers can write to.</summary>
[TestClass]
public sealed class ReportFileTaskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _elsewhere = new();
    private readonly RecordingEngine _engine = new();
    private readonly string _source;

    public ReportFileTaskTests()
    {
        Directory.CreateDirectory(_folder.PathOf(".git"));
        _source = _folder.Write("obj/openclaw-policy/0123/openclaw-policy.sarif", "{}");
    }

    [TestMethod]
    public void A_report_is_copied_and_deleted_again()
    {
        Assert.IsTrue(Copy("out/deep/policy.sarif"));
        Assert.AreEqual("{}", File.ReadAllText(_folder.PathOf("out/deep/policy.sarif")));

        Assert.IsTrue(Delete("out/deep/policy.sarif"));
        Assert.IsFalse(File.Exists(_folder.PathOf("out/deep/policy.sarif")));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Nothing_is_copied_or_deleted_through_a_link_also_above_the_project()
    {
        Directory.CreateSymbolicLink(_folder.PathOf("reports"), _elsewhere.Root);

        Assert.IsFalse(Copy("reports/policy.sarif"));
        var error = _engine.Errors.Single();
        Assert.AreEqual(("OCP0056", _folder.PathOf("reports/policy.sarif")), (error.Code, error.File));
        Assert.Contains("reports is a link, and nothing is written or deleted through a link.", error.Message!);
        Assert.IsEmpty(Directory.GetFileSystemEntries(_elsewhere.Root));

        var theirs = _elsewhere.Write("policy.sarif", "theirs");
        Assert.IsTrue(Delete("reports/policy.sarif"));
        Assert.IsTrue(File.Exists(theirs));
        Assert.HasCount(1, _engine.Warnings);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_link_in_the_place_of_the_report_is_replaced()
    {
        var theirs = _elsewhere.Write("theirs", "theirs");
        File.CreateSymbolicLink(_folder.PathOf("policy.sarif"), theirs);

        Assert.IsTrue(Copy("policy.sarif"));

        Assert.AreEqual(("{}", "theirs"), (File.ReadAllText(_folder.PathOf("policy.sarif")), File.ReadAllText(theirs)));
    }

    [TestMethod]
    [DataRow("pipe")]
    [DataRow("link")]
    public void A_source_that_is_no_file_is_an_error_and_keeps_nobody_waiting(string what)
    {
        if (what == "pipe")
        {
            SpecialFile.MakePipe(_source);
        }
        else
        {
            File.Delete(_source);
            File.CreateSymbolicLink(_source, _elsewhere.Write("forged.sarif", "{}"));
        }

        Assert.IsFalse(Copy("policy.sarif"));

        Assert.AreEqual("OCP0051", _engine.Errors.Single().Code);
        Assert.IsFalse(File.Exists(_folder.PathOf("policy.sarif")));
    }

    [TestMethod]
    public void A_pipe_in_the_place_of_the_report_is_replaced()
    {
        SpecialFile.MakePipe(_folder.PathOf("policy.sarif"));

        Assert.IsTrue(Copy("policy.sarif"));

        Assert.AreEqual("{}", File.ReadAllText(_folder.PathOf("policy.sarif")));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    private bool Copy(string name) => new CopyOpenClawPolicyReport
    {
        BuildEngine = _engine,
        ProjectDirectory = _folder.PathOf("src/App"),
        Source = _source,
        Destination = _folder.PathOf(name),
    }.Execute();

    private bool Delete(string name) => new DeleteOpenClawPolicyReport
    {
        BuildEngine = _engine,
        ProjectDirectory = _folder.PathOf("src/App"),
        Destination = _folder.PathOf(name),
    }.Execute();
}
