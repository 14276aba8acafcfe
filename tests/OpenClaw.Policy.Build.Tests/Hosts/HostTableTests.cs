using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests.Hosts;

/// <summary>
/// Every host and switch as a row: real repositories, built with the real package. Their workspace breaks its policy, so no row gets as
/// far as the compiler and rows of one layout can run side by side; OnceABuildTests has the builds that go through.
/// </summary>
[TestClass]
public sealed class HostTableTests
{
    private static readonly Dictionary<string, Lazy<Consumer>> Repositories = Table.Select(static r => r.Layout).Distinct()
        .ToDictionary(static l => l, static l => new Lazy<Consumer>(() => Restored(l)));

    public static IEnumerable<object[]> Rows => Table.Select(static r => new object[] { r });

    private static HostRow[] Table =>
    [
        new("build"),
        new("build -m:1"),
        new("build -m:2"),
        new("build -mt"),
        new("build -graph"),
        new("build -graph -isolate"),
        new("build -t:Rebuild"),
        new("build A -t:Compile"),
        new("build one.slnf"),
        new("build -p:ContinuousIntegrationBuild=true"),
        new("build -c Release"),
        new("msbuild"),
        new("msbuild -t:Pack"),
        new("pack"),
        new("publish A"),
        new("publish A -r linux-x64"),
        new("test"),
        new("build") { Variables = ["MSBUILDFORCEALLTASKSOUTOFPROC=1"] },
        new("build") { Variables = ["LC_ALL=C", "LANG=C"] },
        new("build") { Variables = ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"] },

        // Not a build that anybody ships, or none at all.
        new("restore") { Errors = "", Evaluations = 0 },
        new("build -t:Restore") { Errors = "", Evaluations = 0 },
        new("build -t:OpenClawPolicyCheck -p:DesignTimeBuild=true") { Errors = "", Evaluations = 0 },
        new("build -t:OpenClawPolicyCheck -p:BuildingForLiveUnitTesting=true") { Errors = "", Evaluations = 0 },
        new("build -t:OpenClawPolicyCheck -p:_TargetAssemblyProjectName=App") { Errors = "", Evaluations = 0 },
        new("test --no-build") { Errors = "", Evaluations = 0 },
        new("pack --no-build A"),

        // Could not look: one clear code, and nothing else.
        new("build -p:_OpenClawPolicyHostVersion=17.14.8") { Errors = "OCP0090 OCP0090", Evaluations = 0 },
        new("build -p:OpenClawPolicyEnabled=false -t:OpenClawPolicyCheck") { Errors = "", Warnings = "OCP9006", Evaluations = 0 },

        new("build") { Layout = Layouts.DirectoryProps },
        new("build -graph -isolate") { Layout = Layouts.DirectoryProps },
        new("build") { Layout = Layouts.CentralVersions },
        new("build") { Layout = Layouts.GlobalReference },
        new("build") { Layout = Layouts.ArtifactsOutput },
        new("build") { Layout = Layouts.OtherLanguages },
        new("build") { Layout = Layouts.SdkProject },
        new("pack") { Layout = Layouts.SdkProject },
        new("publish") { Layout = Layouts.SdkProject },
        new("test") { Layout = Layouts.SdkProject },
        new("restore") { Layout = Layouts.SdkProject, Errors = "", Evaluations = 0 },
        new("build") { Layout = Layouts.SdkInSolution, Compiles = true },
        new("build -graph") { Layout = Layouts.SdkInSolution, Compiles = true },
    ];

    [ClassCleanup]
    public static void Delete()
    {
        foreach (var repository in Repositories.Values.Where(static r => r.IsValueCreated))
        {
            repository.Value.Dispose();
        }
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void A_host_gives_the_errors_evaluations_and_files_of_its_row(object row)
    {
        var expected = (HostRow)row;
        var sarif = Path.Combine(TestPackage.NewFolder("sarif"), "policy.sarif");

        var run = Repositories[expected.Layout].Value.RunWords($"{expected.Host} -p:OpenClawPolicySarif={sarif}", expected.Variables);

        Assert.AreEqual(
            (expected.Errors, expected.Warnings, expected.Evaluations),
            (Codes(run.Errors), Codes(run.Warnings), run.Evaluations),
            run.Output);
        Assert.AreEqual(expected.Errors.Length == 0, run.ExitCode == 0, run.Output);
        Assert.AreEqual(expected.Evaluations > 0, File.Exists(sarif));
        Assert.AreEqual(expected.Compiles, run.Log.Contains("Target \"CoreCompile\"", StringComparison.Ordinal));
    }

    private static Consumer Restored(string layout)
    {
        var consumer = Layouts.Create(layout);
        consumer.Restore();
        return consumer;
    }

    /// <summary>The code of a line such as <c>file(6,7): error OCP1020: text</c>.</summary>
    private static string Codes(IEnumerable<string> lines) =>
        string.Join(' ', lines.Select(static l => l.Split(": ", 3)[1].Split(' ')[^1]));
}
