using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Tests.Action;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>Files that commands write, in a checkout in which a stranger has put links.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class LinkedOutputsTests : IDisposable
{
    private const string Config = """
        {
          "meta": { "lastTouchedVersion": "2026.9.6" },
          "channels": { "telegram": { "botToken": "1:a", "enabled": true } },
          "plugins": { "entries": { "policy": { "enabled": true, "config": { "workspaceRepairs": true } } } }
        }
        """;

    private readonly TempRepository _repository = new();
    private readonly string _outside;

    public LinkedOutputsTests()
    {
        _outside = Directory.CreateDirectory(_repository.OutsidePathOf("outside")).FullName;
        _repository.Write("openclaw.json", Config);
        _repository.Write("policy.jsonc", """{ "channels": { "denyRules": [{ "when": { "provider": "irc" } }] } }""");
    }

    [TestMethod]
    [DataRow("gate --sarif reports/x.sarif")]
    [DataRow("gate --summary reports/deep/x.md")]
    [DataRow("gate --sarif ABSOLUTE/reports/x.sarif")]
    [DataRow("gate --config openclaw.json --sarif sub/../reports/x.sarif")]
    public void A_report_is_not_written_through_a_link(string command)
    {
        _repository.Link("reports", _outside);

        var (code, _, error) = Run(command);

        Assert.AreEqual(2, code);
        Assert.Contains(
            $": error OCP0056: The report was not written: {_repository.PathOf("reports")} is a link, and nothing is written or deleted through a link. "
                + "Name the folder that the link leads to, or put a folder in the place of the link.\n",
            error);
        Assert.IsEmpty(Directory.GetFileSystemEntries(_outside));
    }

    [TestMethod]
    public void A_report_about_another_repository_is_not_written_through_a_link_of_this_one()
    {
        using var other = new TempRepository();
        other.Link("reports", _outside);
        var (code, _, error) = CommandRun.In(other.Root, ["gate", "--config", _repository.PathOf("openclaw.json"), "--sarif", "reports/x.sarif"]);

        Assert.AreEqual(2, code);
        Assert.Contains("OCP0056", error);
        Assert.IsEmpty(Directory.GetFileSystemEntries(_outside));
    }

    [TestMethod]
    public void A_report_of_somebody_else_is_not_written_through_a_link()
    {
        _repository.Link("reports", _outside);
        var report = CommandRun.In(_repository.Root, ["check", "--json", "--config", "openclaw.json", "--workspace", "."]).Output;

        var (code, _, error) = CommandRun.In(_repository.Root, ["sarif", "--from", "-", "--output", "reports/x.sarif"], report);

        Assert.AreEqual(2, code);
        Assert.Contains("OCP0056", error);
        Assert.IsEmpty(Directory.GetFileSystemEntries(_outside));
    }

    [TestMethod]
    public void A_path_outside_the_repository_may_lead_through_links()
    {
        var link = _repository.OutsidePathOf("link");
        Directory.CreateSymbolicLink(link, _outside);

        Assert.AreEqual(0, Run($"gate --sarif {link}/new/x.sarif").ExitCode);
        Assert.IsTrue(File.Exists(Path.Combine(_outside, "new/x.sarif")));
    }

    [TestMethod]
    public void A_link_in_the_place_of_the_report_is_replaced()
    {
        var theirs = Path.Combine(_outside, "theirs");
        File.WriteAllText(theirs, "theirs");
        _repository.Link("x.sarif", theirs);

        Assert.AreEqual(0, Run("gate --sarif x.sarif").ExitCode);
        Assert.AreEqual("theirs", File.ReadAllText(theirs));
        Assert.IsNull(new FileInfo(_repository.PathOf("x.sarif")).LinkTarget);
    }

    [TestMethod]
    public void An_open_file_that_is_named_as_a_device_is_written_to_its_end()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("Only Linux has names for open files that nobody can replace, whatever this program does.");
        }

        var path = Path.Combine(_outside, "log");
        File.WriteAllText(path, "before\n");
        using (var open = File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            Assert.AreEqual(0, Run($"gate --sarif /proc/self/fd/{open.SafeFileHandle.DangerousGetHandle()}").ExitCode);
        }

        Assert.StartsWith("before\n{\n", File.ReadAllText(path));
    }

    [TestMethod]
    [DataRow(".github")]
    [DataRow(".github/workflows")]
    public void Nothing_is_set_up_through_a_link(string link)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_repository.PathOf(link))!);
        _repository.Link(link, _outside);

        var (code, _, error) = Run("init --with workflow");

        Assert.AreEqual(2, code);
        Assert.StartsWith($".github/workflows/openclaw-policy.yml: error OCP0056: The file was not written: {_repository.PathOf(link)} is a link", error);
        Assert.IsEmpty(Directory.GetFileSystemEntries(_outside));
    }

    [TestMethod]
    public void A_first_policy_is_not_written_through_a_link()
    {
        _repository.Write("agents/openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true, "config": { "path": "rules/policy.jsonc" } } } } }""");
        _repository.Link("agents/rules", "../sub");
        _repository.Write("sub/keep", "");

        var (code, _, error) = Run("init --config agents/openclaw.json --with none");

        Assert.AreEqual(2, code, error);
        Assert.Contains("OCP0056", error);
        Assert.IsFalse(File.Exists(_repository.PathOf("sub/policy.jsonc")));
    }

    [TestMethod]
    public void A_config_behind_a_link_is_changed_where_it_lies()
    {
        _repository.Write("files/openclaw.json", """{ "meta": { "lastTouchedVersion": "2026.9.6" } }""");
        _repository.Link("openclaw.json", "files/openclaw.json");

        var (code, output, error) = Run("init --with none");

        Assert.AreEqual(0, code, output + error);
        Assert.AreEqual("files/openclaw.json", new FileInfo(_repository.PathOf("openclaw.json")).LinkTarget);
        Assert.Contains("\"policy\"", File.ReadAllText(_repository.PathOf("files/openclaw.json")));
    }

    [TestMethod]
    public void A_record_does_not_leave_the_repository_with_a_folder_that_does()
    {
        // The folder leads out, and the config in it leads back in.
        _repository.Write("real.json", Config);
        _repository.Delete("openclaw.json");
        _repository.Link("agents", _outside);
        File.CreateSymbolicLink(Path.Combine(_outside, "openclaw.json"), _repository.PathOf("real.json"));
        _repository.Commit();

        var (code, output, error) = Run("accept --config agents/openclaw.json --workspace .");

        Assert.AreEqual(2, code, output + error);
        Assert.HasCount(1, Directory.GetFileSystemEntries(_outside));
    }

    [TestMethod]
    public void The_action_does_not_write_through_a_link()
    {
        using var step = new ActionStep();
        var outside = Directory.CreateDirectory(step.OutsidePathOf("outside")).FullName;
        Directory.CreateSymbolicLink(step.PathOf("reports"), outside);

        Assert.AreEqual(2, step.WithInput("sarif", "reports/x.sarif").Run());

        Assert.Contains("OCP0056: The SARIF file was not written: ", step.Log);
        Assert.Contains("OCP0056", step.Summary);
        Assert.AreEqual("", step.Outputs["sarif"]);
        Assert.IsEmpty(Directory.GetFileSystemEntries(outside));
    }

    public void Dispose() => _repository.Dispose();

    private (int ExitCode, string Output, string Error) Run(string command) =>
        CommandRun.In(_repository.Root, command.Replace("ABSOLUTE", _repository.Root, StringComparison.Ordinal).Split(' '));
}
