using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenClaw.Policy.Build.Tests.Consumers;
using static OpenClaw.Policy.Build.Tests.Consumers.ProjectRow;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>Builds of one project whose workspace breaks its policy. None gets as far as the compiler, and none changes the project.</summary>
[TestClass]
public sealed partial class ViolatingProjectTests
{
    private static readonly Lazy<ManyProjects> WithOptions = new(static () => new ManyProjects(OptionRows));

    private static Consumer _consumer = null!;

    public static IEnumerable<object[]> Options => OptionRows.Select(static r => new object[] { r });

    private static ProjectRow[] OptionRows =>
    [
        // The threshold decides what is an error.
        new("FailOnError") { Props = Property("OpenClawPolicyFailOn", "error"), Errors = "OCP1020" },
        new("FailOnWarning") { Props = Property("OpenClawPolicyFailOn", "warning"), Errors = "OCP1020" },
        new("FailOnInfo") { Props = Property("OpenClawPolicyFailOn", "info"), Errors = "OCP1020" },
        new("FailOnNone") { Props = Property("OpenClawPolicyFailOn", "none"), Errors = "", Warnings = "OCP1020", Compiles = true },

        // Not being able to look is an error whatever the threshold.
        new("UnknownThreshold") { Props = Property("OpenClawPolicyFailOn", "sometimes"), Errors = "OCP0050" },
        CouldNotLook("OpenClawPolicyBaseRef", "main", "OCP0021") with { Warnings = "OCP1020" },
        CouldNotLook("OpenClawPolicyBaselinePolicy", "base.jsonc", "OCP0019") with { Warnings = "OCP1020" },
        CouldNotLook("OpenClawPolicyConfig", "missing.json", "OCP0001"),
        CouldNotLook("OpenClawPolicyWorkspace", "missing", "OCP0010"),
        CouldNotLook("OpenClawPolicyOpenClawVersion", "1.0", "OCP0014"),
        CouldNotLook("OpenClawPolicyAgent", "nobody", "OCP0016"),

        // A typing error switches nothing off.
        new("SwitchedOffByZero") { Props = Property("OpenClawPolicyEnabled", "0"), Errors = "OCP1020" },
        new("SwitchedOffByTypingError") { Props = Property("OpenClawPolicyEnabled", "flase"), Errors = "OCP1020" },
    ];

    [ClassInitialize]
    public static void Restore(TestContext _)
    {
        _consumer = new Consumer(config: Consumer.ViolatingConfig);
        _consumer.AddProject("App");
        _consumer.Restore();
    }

    [ClassCleanup]
    public static void Delete()
    {
        _consumer.Dispose();
        if (WithOptions.IsValueCreated)
        {
            WithOptions.Value.Dispose();
        }
    }

    [TestMethod]
    public void A_finding_is_an_error_at_the_line_that_breaks_the_policy()
    {
        var run = _consumer.Build();

        Assert.AreEqual(1, run.ExitCode);
        Assert.StartsWith(
            $"{_consumer.PathOf("openclaw.json")}(6,7): error OCP1020: policy/mcp-denied-server: ",
            run.Errors.Single());
        Assert.Contains("See policy.jsonc(3,", run.Errors.Single());
        Assert.DoesNotContain("Task \"Csc\"", run.Log);
    }

    [TestMethod]
    public void GitHubs_problem_matcher_understands_the_error()
    {
        var match = ProblemMatcher().Match(_consumer.Build().Errors.Single());

        Assert.IsTrue(match.Success);
        Assert.AreEqual(
            (_consumer.PathOf("openclaw.json"), "6", "error", "OCP1020"),
            (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value));
    }

    [TestMethod]
    public void The_build_the_command_and_the_action_write_the_same_bytes()
    {
        var files = new[] { "build", "gate", "action" }.Select(static name => _consumer.PathOf($"doors/{name}.sarif")).ToArray();
        var command = Path.Combine(AppContext.BaseDirectory, "openclaw-policy.dll");
        var variables = new Dictionary<string, string> { ["GITHUB_WORKSPACE"] = _consumer.Root, ["INPUT_SARIF"] = files[2], ["GITHUB_EVENT_NAME"] = "schedule" };

        Assert.AreEqual(1, _consumer.Build("-t:OpenClawPolicyCheck", $"-p:OpenClawPolicySarif={files[0]}").ExitCode);
        Assert.AreEqual(1, Dotnet.Run(_consumer.Root, command, "gate", "--sarif", files[1]).ExitCode);
        Assert.AreEqual(1, Dotnet.Run(_consumer.Root, variables, command, "action").ExitCode);

        CollectionAssert.AreEqual(File.ReadAllBytes(files[0]), File.ReadAllBytes(files[1]));
        CollectionAssert.AreEqual(File.ReadAllBytes(files[0]), File.ReadAllBytes(files[2]));
    }

    [TestMethod]
    [DynamicData(nameof(Options))]
    public void An_option_does_what_its_row_says(object row) => WithOptions.Value.AssertRow((ProjectRow)row);

    [TestMethod]
    public void A_base_that_cannot_be_read_is_an_error_and_no_silent_judgement_by_itself()
    {
        var run = _consumer.Build("-p:OpenClawPolicyFailOn=none", "-p:OpenClawPolicyBaseRef=main");

        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.Contains(": error OCP0021: ", run.Errors.Single());
        Assert.Contains(", judged by itself (the base main could not be read); SARIF: ", run.Output);
    }

    [TestMethod]
    [DataRow("False")]
    [DataRow("off")]
    public void A_check_that_is_switched_off_says_so(string off)
    {
        var run = _consumer.Build("-t:OpenClawPolicyCheck", $"-p:OpenClawPolicyEnabled={off}");

        Assert.AreEqual((0, 0), (run.ExitCode, run.Evaluations), run.Output);
        Assert.Contains(": warning OCP9006: OpenClaw policy: not checked", run.Warnings.Single());
    }

    [TestMethod]
    public void That_the_check_is_switched_off_can_be_silenced() =>
        Assert.IsEmpty(_consumer.Build("-t:OpenClawPolicyCheck", "-p:OpenClawPolicyEnabled=false", "-p:NoWarn=OCP9006").Warnings);

    [TestMethod]
    public void Reports_of_a_failed_build_lie_where_the_project_wants_them()
    {
        var run = _consumer.Build("-p:OpenClawPolicySarif=out put/100%2525/policy.sarif", "-p:OpenClawPolicyReport=report.json");

        Assert.AreEqual(1, run.ExitCode);
        using var sarif = JsonDocument.Parse(File.ReadAllText(_consumer.PathOf("App/out put/100%25/policy.sarif")));
        using var report = JsonDocument.Parse(File.ReadAllText(_consumer.PathOf("App/report.json")));
        Assert.AreEqual("OCP1020", sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString());
        Assert.AreEqual("OCP1020", report.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [TestMethod]
    public void Reports_that_a_property_asks_for_lie_where_it_says_and_go_with_a_clean()
    {
        string[] options = ["-t:OpenClawPolicyCheck", "-p:OpenClawPolicyJUnit=reports/junit.xml", "-p:OpenClawPolicyCodeQuality=quality.json"];

        var run = _consumer.Build(options);

        Assert.AreEqual(1, run.ExitCode);
        var failures = XDocument.Load(_consumer.PathOf("App/reports/junit.xml")).Descendants("failure").ToList();
        using var quality = JsonDocument.Parse(File.ReadAllBytes(_consumer.PathOf("App/quality.json")));
        Assert.HasCount(run.Errors.Count, failures);
        Assert.AreEqual(run.Errors.Count, quality.RootElement.EnumerateArray().Count(static i => i.GetProperty("severity").GetString() is "critical" or "blocker" or "major"));

        Assert.AreEqual(0, _consumer.Build(["-t:OpenClawPolicyClean", .. options[1..]]).ExitCode);
        Assert.IsFalse(File.Exists(_consumer.PathOf("App/reports/junit.xml")) || File.Exists(_consumer.PathOf("App/quality.json")) || Directory.EnumerateFiles(_consumer.PathOf("obj"), "*.junit.xml", SearchOption.AllDirectories).Any());
    }

    [TestMethod]
    [DataRow("publish")]
    [DataRow("pack")]
    public void What_builds_nothing_because_a_file_says_so_is_checked(string verb)
    {
        using var consumer = new Consumer("no build", Consumer.CleanConfig);
        consumer.AddProject("App");
        Assert.AreEqual(0, consumer.Run("build", "-c", "Release").ExitCode);
        consumer.Write("openclaw.json", Consumer.ViolatingConfig);
        consumer.Write("Directory.Build.props", "<Project><PropertyGroup><NoBuild>true</NoBuild></PropertyGroup></Project>");

        var run = consumer.Run(verb, "-c", "Release", "--no-restore");

        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.Contains("OCP1020", run.Output);
    }

    [TestMethod]
    public void A_report_for_a_person_shows_the_findings_and_fails_for_none()
    {
        var run = _consumer.Build("-t:OpenClawPolicyReport");

        Assert.AreEqual((0, 0), (run.ExitCode, run.Errors.Count), run.Output);
        Assert.Contains("OCP1020", run.Output);
        Assert.IsTrue(Directory.EnumerateFiles(_consumer.PathOf("obj"), "openclaw-policy.md", SearchOption.AllDirectories).Any());
        Assert.AreEqual(1, _consumer.Build("-t:OpenClawPolicyReport", "-p:OpenClawPolicyConfig=missing.json").ExitCode);
    }

    [TestMethod]
    public void A_report_that_cannot_be_written_is_an_error()
    {
        _consumer.Write("App/a-file", "");

        var run = _consumer.Build("-p:OpenClawPolicyFailOn=none", "-p:OpenClawPolicySarif=a-file/policy.sarif", "-t:OpenClawPolicyCheck");

        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains(": error OCP0051: ", run.Errors.Single());
    }

    private static ProjectRow CouldNotLook(string property, string value, string code) =>
        new(property) { Props = Property("OpenClawPolicyFailOn", "none") + Property(property, value), Errors = code };

    /// <summary>The pattern that actions/setup-dotnet installs, as of its commit 01c866d.</summary>
    [GeneratedRegex(@"^(.*)\((\d+)(?:,\d+|,\d+,\d+)?\):\s+(error|warning)\s+([a-zA-Z]+(?<!MSB)\d+):\s*(.*?)\s+\[(.*?)\]$")]
    private static partial Regex ProblemMatcher();
}
