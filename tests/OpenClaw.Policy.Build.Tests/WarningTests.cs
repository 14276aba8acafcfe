using System.Text.Json;
using OpenClaw.Policy.Build.Tests.Consumers;
using static OpenClaw.Policy.Build.Tests.Consumers.ProjectRow;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>Findings below the threshold are warnings, and MSBuild's own ways to deal with warnings act on them.</summary>
[TestClass]
public sealed class WarningTests
{
    private static readonly Lazy<ManyProjects> WithSettings = new(static () => new ManyProjects(SettingRows.Select(static r => r.Row)));

    private static Consumer _consumer = null!;

    public static IEnumerable<object?[]> Settings => SettingRows.Select(static r => new object?[] { r.Row, r.SuppressedBy });

    private static (ProjectRow Row, string? SuppressedBy)[] SettingRows =>
    [
        (Silent("NoWarn", "OCP1020"), "NoWarn"),
        (Silent("NoWarn", "ocp1020", "InLowerCase"), "NoWarn"),
        (Silent("MSBuildWarningsAsMessages", "OCP1020"), "MSBuildWarningsAsMessages"),
        (AsError("WarningsAsErrors", "OCP1020"), null),
        (AsError("MSBuildWarningsAsErrors", "OCP1020"), null),
        (AsError("MSBuildTreatWarningsAsErrors", "true"), null),
        (Row("NotAsError", Property("MSBuildTreatWarningsAsErrors", "true") + Property("WarningsNotAsErrors", "OCP1020")) with { Warnings = "OCP1020", Compiles = true }, null),
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
        if (WithSettings.IsValueCreated)
        {
            WithSettings.Value.Dispose();
        }
    }

    [TestMethod]
    [DataRow("", 0, 1, null)]
    [DataRow("-warnaserror", 1, 0, null)]
    [DataRow("-warnaserror:OCP1020", 1, 0, null)]
    [DataRow("-warnaserror -p:NoWarn=OCP1020", 0, 0, "NoWarn")]
    public void A_warning_is_what_the_build_makes_of_it(string switches, int errors, int warnings, string? suppressedBy)
    {
        var sarif = Path.Combine(TestPackage.NewFolder("sarif"), "policy.sarif");

        var run = _consumer.Build(
            ["-t:OpenClawPolicyCheck", "-p:OpenClawPolicyFailOn=none", $"-p:OpenClawPolicySarif={sarif}", .. switches.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.AreEqual((errors, errors, warnings), (run.ExitCode, run.Errors.Count, run.Warnings.Count), run.Output);
        Assert.AreEqual(suppressedBy is null ? null : $"The property {suppressedBy} of the build lists OCP1020.", Justification(sarif));
    }

    [TestMethod]
    [DynamicData(nameof(Settings))]
    public void A_warning_is_what_the_settings_of_its_project_make_of_it(object row, string? suppressedBy)
    {
        WithSettings.Value.AssertRow((ProjectRow)row);
        Assert.AreEqual(
            suppressedBy is null ? null : $"The property {suppressedBy} of the build lists OCP1020.",
            Justification(WithSettings.Value.PathOf($"{row}/policy.sarif")));
    }

    [TestMethod]
    public void Nothing_silences_what_fails_the_gate()
    {
        var run = _consumer.Build("-t:OpenClawPolicyCheck", "-p:NoWarn=OCP1020", "-p:OpenClawPolicySarif=failed.sarif");

        Assert.AreEqual((1, 1), (run.ExitCode, run.Errors.Count), run.Output);
        Assert.IsNull(Justification(_consumer.PathOf("App/failed.sarif")));
    }

    [TestMethod]
    public void Projects_that_differ_in_what_they_silence_share_one_evaluation()
    {
        using var consumer = new Consumer(config: Consumer.ViolatingConfig);
        consumer.AddProject("Quiet", "net10.0;net10.0-windows", "<PropertyGroup><OpenClawPolicyFailOn>none</OpenClawPolicyFailOn><NoWarn>$(NoWarn);OCP1020</NoWarn></PropertyGroup>");
        consumer.AddProject("Loud", "net10.0", "<PropertyGroup><OpenClawPolicyFailOn>none</OpenClawPolicyFailOn><NoWarn>$(NoWarn);CS1591</NoWarn></PropertyGroup>");
        consumer.AddProject("LoudToo", "net10.0", "<PropertyGroup><OpenClawPolicyFailOn>none</OpenClawPolicyFailOn></PropertyGroup>");
        consumer.AddSolution("Quiet", "Loud", "LoudToo");

        var run = consumer.Build("-t:OpenClawPolicyCheck");

        Assert.AreEqual((0, 1, 1), (run.ExitCode, run.Evaluations, run.Warnings.Count), run.Output);
    }

    private static ProjectRow Silent(string property, string value, string name = "") => Row(property + name, Property(property, value)) with { Compiles = true };

    private static ProjectRow AsError(string property, string value) => Row(property, Property(property, value)) with { Errors = "OCP1020" };

    private static ProjectRow Row(string name, string properties) =>
        new(name) { Props = Property("OpenClawPolicyFailOn", "none") + Property("OpenClawPolicySarif", "policy.sarif") + properties, Errors = "" };

    /// <summary>Why the only result is suppressed; null when it is not.</summary>
    private static string? Justification(string file)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllText(file));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single();
        return result.TryGetProperty("suppressions", out var suppressions) ? suppressions[0].GetProperty("justification").GetString() : null;
    }
}
