using OpenClaw.Policy.Build.Tests.Consumers;
using static OpenClaw.Policy.Build.Tests.Consumers.ProjectRow;

namespace OpenClaw.Policy.Build.Tests.Tampering;

/// <summary>
/// What the files of a project can do to the check of its build: caught (the finding is an error all the same), loud (a code of its own), or not
/// to be noticed, which <c>docs/reference/trusted-ref.md</c> then says.
/// </summary>
[TestClass]
public sealed class TamperingTests
{
    private const string OwnCheck = """<Target Name="OpenClawPolicyCheck" />""";
    private const string TheirFinding = "OCP1020";

    /// <summary>A task of one's own that finds nothing to check, as code that the build compiles.</summary>
    private const string OwnTask = """
        TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll">
          <Task>
            <Code Type="Class" Language="cs"><![CDATA[
              using Microsoft.Build.Framework;
              namespace OpenClaw.Policy.Build.Tasks
              {
                  public class ResolveOpenClawPolicyRequests : Microsoft.Build.Utilities.Task
                  {
                      public string ProjectDirectory { get; set; }
                      public string ProjectFile { get; set; }
                      public ITaskItem Options { get; set; }
                      public ITaskItem[] Workspaces { get; set; }
                      public ITaskItem[] Environment { get; set; }
                      public string LogLimit { get; set; }
                      public string NoWarn { get; set; }
                      public string WarningsAsMessages { get; set; }
                      public string WarningsAsErrors { get; set; }
                      public string WarningsNotAsErrors { get; set; }
                      public string TreatWarningsAsErrors { get; set; }
                      public bool FindsPasses { get; set; }
                      public bool Quiet { get; set; }
                      [Output] public ITaskItem[] Requests { get; set; } = new ITaskItem[0];
                      [Output] public ITaskItem[] Pending { get; set; } = new ITaskItem[0];
                      [Output] public string InheritedProperties { get; set; } = "";
                      [Output] public ITaskItem[] ReportFiles { get; set; } = [];
                      public override bool Execute() => true;
                  }
              }
              ]]></Code>
          </Task>
        </UsingTask>
        """;

    private static readonly Lazy<ManyProjects> Plain = new(static () => new ManyProjects(WithoutSwitches));
    private static readonly Lazy<ManyProjects> Told = new(static () => new ManyProjects(WithSwitches, "-p:OpenClawPolicyEnabled=true", "-p:OpenClawPolicyFailOn=error"));

    public static IEnumerable<object[]> PlainRows => WithoutSwitches.Select(static r => new object[] { r });

    public static IEnumerable<object[]> ToldRows => WithSwitches.Select(static r => new object[] { r });

    private static ProjectRow[] WithoutSwitches =>
    [
        new("Nothing") { Errors = TheirFinding },

        // Targets of the package.
        new("Replaced") { Targets = OwnCheck, Errors = "OCP0054" },
        new("ReplacedCleanWorkspace") { Targets = OwnCheck, Config = Consumer.CleanConfig, Errors = "OCP0054" },
        new("ReplacedLater") { Props = Property("AfterMicrosoftNETSdkTargets", "$(MSBuildThisFileDirectory)own.targets"), Own = OwnCheck, Errors = "OCP0054" },
        new("ReplacedTooEarly") { Props = Property("CustomBeforeMicrosoftCommonTargets", "$(MSBuildThisFileDirectory)own.targets"), Own = OwnCheck, Errors = TheirFinding },
        new("ReplacedBeforePackage") { Props = Property("CustomAfterMicrosoftCommonTargets", "$(MSBuildThisFileDirectory)own.targets"), Own = OwnCheck, Errors = TheirFinding },
        new("ReplacedWithSign") { Props = Property("_OpenClawPolicyChecked", "true"), Targets = OwnCheck, Errors = TheirFinding },
        new("ReplacedWithSignOfTarget")
        {
            Targets = """<Target Name="OpenClawPolicyCheck" BeforeTargets="BeforeBuild"><PropertyGroup><_OpenClawPolicyChecked>1</_OpenClawPolicyChecked></PropertyGroup></Target>""",
            Errors = "OCP0054",
        },
        new("NotVerified") { Targets = """<Target Name="VerifyOpenClawPolicyCheck" />""", Errors = TheirFinding },
        new("NotResolved") { Targets = """<Target Name="_OpenClawPolicyResolve" />""", Errors = TheirFinding },
        new("HostNotRequired") { Targets = """<Target Name="_OpenClawPolicyRequireHost" /><Target Name="_OpenClawPolicyAskForPasses" />""", Errors = TheirFinding },
        new("NothingPending")
        {
            Targets = """
                <Target Name="Own" AfterTargets="_OpenClawPolicyResolve">
                  <ItemGroup><_OpenClawPolicyPending Remove="@(_OpenClawPolicyPending)" /><_OpenClawPolicyGate Remove="@(_OpenClawPolicyGate)" /></ItemGroup>
                </Target>
                """,
            Errors = TheirFinding,
        },
        new("ItemsBeforehand") { Targets = """<ItemGroup><_OpenClawPolicyStated Include="own" /><_OpenClawPolicyProven Include="own" /></ItemGroup>""", Errors = TheirFinding },

        // Properties of the package, and those that it asks.
        new("DoesNotRun") { Targets = Property("_OpenClawPolicyRuns", "no"), Errors = "OCP0054" },
        new("OtherGate")
        {
            Targets = Property("_OpenClawPolicyGateProject", "$(MSBuildThisFileDirectory)own.targets"),
            Own = """<Target Name="Publish" /><Target Name="Report" />""",
            Errors = TheirFinding,
        },
        new("OtherAssembly") { Targets = Property("_OpenClawPolicyAssembly", "/nowhere/own.dll"), Errors = TheirFinding },
        new("SwitchedOffBehind") { Targets = Property("_OpenClawPolicySwitchedOff", "true"), Errors = "OCP0054" },
        new("HostTooOld") { Targets = Property("_OpenClawPolicyHostIsTooOld", "true"), Errors = "OCP0090" },
        new("HostTooOldAndNotRequired")
        {
            Targets = Property("_OpenClawPolicyHostIsTooOld", "true") + """<Target Name="_OpenClawPolicyRequireHost" />""",
            Errors = TheirFinding,
        },
        new("DesignTime") { Props = Property("DesignTimeBuild", "true"), Errors = "OCP0054" },
        new("DesignTimeOfStudio") { Props = Property("DesignTimeBuild", "true") + Property("SkipCompilerExecution", "true"), Errors = "OCP0054" },
        new("LiveUnitTesting") { Props = Property("BuildingForLiveUnitTesting", "true"), Errors = "OCP0054" },
        new("TemporaryProject") { Props = Property("_TargetAssemblyProjectName", "App"), Errors = "OCP0054" },

        // The order of a build.
        new("OtherOrder") { Targets = Property("BuildDependsOn", "CoreBuild") + Property("CompileDependsOn", "CoreCompile"), Errors = TheirFinding },
        new("OwnBuild") { Targets = """<Target Name="Build" />""", Errors = TheirFinding },
        new("OwnBeforeBuild") { Targets = """<Target Name="BeforeBuild" /><Target Name="BeforeCompile" />""", Errors = TheirFinding },
        new("GoesOn") { Targets = """<Target Name="Build"><CallTarget Targets="CoreBuild" ContinueOnError="true" /></Target>""", Errors = TheirFinding },
        new("GoesOnAnyway")
        {
            Targets = """
                <Target Name="Own" BeforeTargets="BeforeBuild"><CallTarget Targets="OpenClawPolicyCheck" ContinueOnError="true" /></Target>
                <Target Name="Build"><CallTarget Targets="CoreBuild" ContinueOnError="true" /></Target>
                """,
            Errors = TheirFinding,
        },

        // Warnings: neither the finding nor the codes of the package obey their settings.
        new("Silenced")
        {
            Props = Property("NoWarn", "OCP1020") + Property("MSBuildWarningsAsMessages", "OCP1020") + Property("WarningsNotAsErrors", "OCP1020"),
            Errors = TheirFinding,
        },
        new("ReplacedAndSilenced")
        {
            Props = Property("NoWarn", "OCP0054") + Property("MSBuildWarningsAsMessages", "OCP0054") + Property("MSBuildWarningsNotAsErrors", "OCP0054"),
            Targets = OwnCheck,
            Errors = "OCP0054",
        },

        // Tasks.
        new("OwnTask") { Props = UsingTask(""), Errors = TheirFinding },
        new("OwnTaskOfShortName") { Props = $"""<UsingTask TaskName="ResolveOpenClawPolicyRequests" {OwnTask}""", Errors = TheirFinding },
        new("OwnTaskThatOverridesLater") { Targets = UsingTask("Override=\"true\""), Errors = "MSB4275 OCP1020" },

        // What nobody notices: who writes these files can always win.
        new("BothReplaced") { Targets = OwnCheck + """<Target Name="VerifyOpenClawPolicyCheck" />""", Errors = "", Compiles = true },
        new("NotImported") { Props = Property("ImportProjectExtensionTargets", "false"), Errors = "", Compiles = true },
        new("PackagesNotImported") { Props = Property("ExcludeRestorePackageImports", "true"), Errors = "", Compiles = true },
        new("OtherConfig")
        {
            Props = Property("OpenClawPolicyConfig", "$(MSBuildThisFileDirectory)obj/openclaw.json"),
            Targets = """
                <Target Name="Own" BeforeTargets="BeforeBuild;_OpenClawPolicyResolve">
                  <Copy SourceFiles="../openclaw.json;../policy.jsonc" DestinationFolder="obj" />
                </Target>
                """,
            Errors = "",
            Compiles = true,
        },
        new("Rewritten")
        {
            Targets = """<Target Name="Own" BeforeTargets="_OpenClawPolicyResolve"><Copy SourceFiles="../openclaw.json" DestinationFolder="." /></Target>""",
            Errors = "",
            Compiles = true,
        },
        new("LowerThreshold") { Props = Property("OpenClawPolicyFailOn", "none") + Property("NoWarn", "OCP1020"), Errors = "", Compiles = true },
        new("SwitchedOffAndSilenced") { Props = Property("OpenClawPolicyEnabled", "false") + Property("NoWarn", "OCP9006"), Errors = "", Compiles = true },
    ];

    /// <summary>The command line says that the check is on, and that findings are errors.</summary>
    private static ProjectRow[] WithSwitches =>
    [
        new("SwitchedOff") { Props = Property("OpenClawPolicyEnabled", "false"), Targets = Property("OpenClawPolicyEnabled", "false"), Errors = TheirFinding },
        new("SwitchedOffLocally") { Local = "OpenClawPolicyEnabled", Props = Property("OpenClawPolicyEnabled", "false") + Property("NoWarn", "OCP9006;OCP0055"), Errors = "OCP0055" },
        new("SwitchedOffLater") { Local = "openclawpolicyenabled", Targets = Property("OpenClawPolicyEnabled", "off"), Config = Consumer.CleanConfig, Errors = "OCP0055" },
        new("SwitchedOffInTarget") { Targets = InTarget("OpenClawPolicyEnabled", "false"), Config = Consumer.CleanConfig, Errors = "OCP0055" },
        new("SwitchedOffAndReplaced") { Local = "OpenClawPolicyEnabled", Props = Property("OpenClawPolicyEnabled", "false"), Targets = OwnCheck, Errors = "OCP0055" },
        new("SwitchedOffWithoutWord")
        {
            Local = "OpenClawPolicyEnabled",
            Props = Property("OpenClawPolicyEnabled", "false"),
            Targets = """<Target Name="_OpenClawPolicyReportSwitchedOff" />""",
            Errors = "OCP0055",
        },
        new("LowerThresholdLocally") { Local = "OpenClawPolicyFailOn", Props = Property("OpenClawPolicyFailOn", "none"), Errors = "OCP0055", Warnings = TheirFinding },
        new("LowerThresholdInTarget") { Targets = InTarget("OpenClawPolicyFailOn", "none"), Errors = "OCP0055", Warnings = TheirFinding },
        new("LowerThresholdOfItem")
        {
            Props = """<ItemGroup><OpenClawPolicyWorkspaces Include="openclaw.json" FailOn="none" /></ItemGroup>""",
            Errors = "OCP0055",
            Warnings = TheirFinding,
        },
        new("SameThresholdOfItem")
        {
            Props = """<ItemGroup><OpenClawPolicyWorkspaces Include="openclaw.json" FailOn=" error " /></ItemGroup>""",
            Errors = TheirFinding,
        },
        new("CallsItself")
        {
            Targets = """
                <Target Name="Build" Condition="'$(Own)' == ''">
                  <MSBuild Projects="$(MSBuildProjectFullPath)" Targets="CoreBuild" Properties="Own=1;OpenClawPolicyEnabled=false;NoWarn=OCP9006" />
                </Target>
                """,
            Errors = TheirFinding,
        },
    ];

    [ClassCleanup]
    public static void Delete()
    {
        foreach (var solution in (Lazy<ManyProjects>[])[Plain, Told])
        {
            if (solution.IsValueCreated)
            {
                solution.Value.Dispose();
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(PlainRows))]
    public void A_file_of_the_project_does_to_the_check_what_its_row_says(object row) => Plain.Value.AssertRow((ProjectRow)row);

    [TestMethod]
    [DynamicData(nameof(ToldRows))]
    public void What_the_command_line_says_holds_or_the_build_fails(object row) => Told.Value.AssertRow((ProjectRow)row);

    [TestMethod]
    public void A_replaced_check_is_an_error_in_every_way_to_call_it()
    {
        using var consumer = Violating();
        consumer.Write("Directory.Build.targets", $"<Project>{OwnCheck}</Project>");

        foreach (var words in (string[])["build -t:OpenClawPolicyCheck", "build -t:CoreCompile", "build -t:Compile", "build -graph", "pack", "publish"])
        {
            var run = consumer.RunWords(words);
            Assert.AreEqual((1, 0), (run.ExitCode, run.Evaluations), words + run.Output);
            Assert.StartsWith(
                $"{consumer.PathOf("App/App.csproj")} : error OCP0054: The OpenClaw policy was not checked: the target OpenClawPolicyCheck was replaced, ", run.Errors.Single());
            Assert.DoesNotContain("Task \"Csc\"", run.Log);
        }
    }

    [TestMethod]
    public void Whoever_compiles_without_a_build_is_checked_and_whoever_compiles_nothing_is_not()
    {
        using var consumer = Violating();

        Assert.Contains(": error OCP1020: ", consumer.Build("-t:CoreCompile").Errors.Single());

        var references = consumer.Build("-t:ResolveReferences");
        Assert.AreEqual((0, 0), (references.ExitCode, references.Evaluations), references.Output);
        Assert.DoesNotContain("Task \"Csc\"", references.Log);
    }

    [TestMethod]
    public void The_error_names_what_the_command_line_says_and_what_the_file_makes_of_it()
    {
        using var consumer = Violating();
        consumer.Write(
            "Directory.Build.props",
            """<Project TreatAsLocalProperty="OpenClawPolicyBaseRef"><PropertyGroup><OpenClawPolicyBaseRef>a;b</OpenClawPolicyBaseRef></PropertyGroup></Project>""");

        var run = consumer.Build("-t:VerifyOpenClawPolicyCheck", "-p:OpenClawPolicyBaseRef=main%3Bother", "-p:OpenClawPolicyConfig=100%25.json");

        Assert.StartsWith(
            $"{consumer.PathOf("App/App.csproj")} : error OCP0055: The command line says OpenClawPolicyBaseRef=main;other, but a file of the project makes it 'a;b'. ",
            run.Errors.Single());
    }

    [TestMethod]
    public void A_file_of_switches_does_not_win_over_the_command_line()
    {
        using var consumer = Violating();
        consumer.Write("Directory.Build.rsp", "-p:OpenClawPolicyEnabled=false\n-noWarn:OCP9006\n");

        Assert.Contains(": error OCP1020: ", consumer.Build("-t:OpenClawPolicyCheck", "-p:OpenClawPolicyEnabled=true").Errors.Single());

        // And it wins over everything else, without a word: an owner locks it.
        var alone = consumer.Build("-t:OpenClawPolicyCheck");
        Assert.AreEqual((0, 0, 0), (alone.ExitCode, alone.Evaluations, alone.Warnings.Count), alone.Output);
    }

    [TestMethod]
    public void A_task_of_ones_own_that_overrides_the_packages_is_an_error_of_MSBuild()
    {
        using var consumer = Violating();
        consumer.Write("Directory.Build.props", $"<Project>{UsingTask("Override=\"true\"")}</Project>");

        var run = consumer.Build();

        // The first one counts, so the workspace is not looked at: what fails the build is that there are two.
        Assert.AreEqual((1, 0), (run.ExitCode, run.Evaluations), run.Output);
        Assert.Contains(": error MSB4275: ", run.Errors.Single());
    }

    [TestMethod]
    public void A_project_that_another_builds_without_the_command_lines_word_says_that_it_is_off()
    {
        using var consumer = new Consumer(config: Consumer.ViolatingConfig);
        consumer.AddProject("Lib", body: "<PropertyGroup><OpenClawPolicyEnabled>false</OpenClawPolicyEnabled></PropertyGroup>");
        consumer.AddProject("App", body: """
            <Target Name="Own" AfterTargets="Restore">
              <MSBuild Projects="../Lib/Lib.csproj" Targets="OpenClawPolicyCheck" RemoveProperties="OpenClawPolicyEnabled" />
            </Target>
            """);
        consumer.AddSolution("App", "Lib");
        consumer.Restore();

        var run = consumer.RunWords("msbuild App -t:Own -p:OpenClawPolicyEnabled=true");

        Assert.AreEqual((0, 0), (run.ExitCode, run.Evaluations), run.Output);
        Assert.Contains(": warning OCP9006: ", run.Warnings.Single());
    }

    [TestMethod]
    public void That_the_check_is_off_is_said_once_also_when_the_target_that_says_it_is_replaced()
    {
        using var consumer = Violating();
        consumer.Write("Directory.Build.targets", """<Project><Target Name="_OpenClawPolicyReportSwitchedOff" /></Project>""");

        var run = consumer.Build("-t:OpenClawPolicyCheck", "-p:OpenClawPolicyEnabled=false");

        Assert.AreEqual((0, 0), (run.ExitCode, run.Evaluations), run.Output);
        Assert.Contains(": warning OCP9006: ", run.Warnings.Single());
    }

    private static Consumer Violating()
    {
        var consumer = new Consumer(config: Consumer.ViolatingConfig);
        consumer.AddProject("App");
        consumer.Restore();
        return consumer;
    }

    private static string InTarget(string name, string value) =>
        $"""<Target Name="Own" BeforeTargets="_OpenClawPolicyResolve;VerifyOpenClawPolicyCheck">{Property(name, value)}</Target>""";

    private static string UsingTask(string attributes) =>
        $"""<UsingTask TaskName="OpenClaw.Policy.Build.Tasks.ResolveOpenClawPolicyRequests" {attributes} {OwnTask}""";
}
