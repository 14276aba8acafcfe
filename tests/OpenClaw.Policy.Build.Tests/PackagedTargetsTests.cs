using System.Text.RegularExpressions;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.Tests.Consumers;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting.Files;

namespace OpenClaw.Policy.Build.Tests;

[TestClass]
public sealed partial class PackagedTargetsTests
{
    private static readonly string Package = Path.Combine(TestPackage.RepositoryRoot(), "build", "package", "build");

    [TestMethod]
    public void Codes_in_the_targets_are_those_of_the_catalogue()
    {
        var codes = Text().SelectMany(static t => Code().Matches(t)).Select(static m => m.Value).Distinct().Order().ToList();

        CollectionAssert.AreEqual((string[])[DiagnosticCatalog.InvalidOption.Code, DiagnosticCatalog.HostTooOld.Code, DiagnosticCatalog.BuildCheckOff.Code], codes);
    }

    [TestMethod]
    public void Links_in_the_targets_are_those_of_the_catalogue() =>
        Assert.Contains(DiagnosticCatalog.PageBase, string.Concat(Text()));

    [TestMethod]
    public void Every_property_of_the_targets_is_documented()
    {
        var reference = File.ReadAllText(Path.Combine(TestPackage.RepositoryRoot(), "docs", "reference", "msbuild.md"));
        var names = Text().SelectMany(static t => PublicName().Matches(t)).Select(static m => m.Groups[1].Value).Distinct().ToList();

        Assert.HasCount(21, names);
        foreach (var name in names)
        {
            Assert.Contains($"| `{name}` |", reference);
        }
    }

    [TestMethod]
    [DataRow("_OpenClawPolicyResolve")]
    [DataRow("VerifyOpenClawPolicyCheck")]
    public void The_targets_hand_over_every_option(string target)
    {
        string[] options = ["Config", .. GateOptions.OfWorkspace.Select(static o => o.Property), .. ReportKind.OfBuild.Select(static k => k.Property)];
        var handedOver = Option().Matches(TextOf(target)).Select(static m => m.Groups[1].Value).ToList();

        CollectionAssert.AreEquivalent(options, handedOver);
    }

    [TestMethod]
    public void Both_targets_that_check_stand_at_the_same_places_and_give_the_task_the_same()
    {
        Assert.AreEqual(Places().Match(TextOf("OpenClawPolicyCheck")).Value, Places().Match(TextOf("VerifyOpenClawPolicyCheck")).Value);

        var (first, second) = (Parameters("_OpenClawPolicyResolve"), Parameters("VerifyOpenClawPolicyCheck"));
        CollectionAssert.AreEquivalent(
            (string[])["FindsPasses", "Options", "Quiet"],
            first.Keys.Union(second.Keys).Where(k => first.GetValueOrDefault(k) != second.GetValueOrDefault(k)).ToList());
    }

    [TestMethod]
    public void Every_task_is_declared_for_both_engines_and_overrides_those_of_other_files()
    {
        var declared = Text().SelectMany(static t => Declaration().Matches(t)).Select(static m => m.Value).ToList();

        Assert.HasCount(2 * typeof(Build.Tasks.PolicyTask).Assembly.GetTypes().Count(static t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Build.Tasks.PolicyTask))), declared);
        foreach (var declaration in declared)
        {
            Assert.Contains("AssemblyFile=\"$(MSBuildThisFileDirectory)../tasks/net10.0/OpenClaw.Policy.Build.dll\"", declaration);
            Assert.Contains("Override=\"true\"", declaration);
        }
    }

    private static string TextOf(string target)
    {
        var text = File.ReadAllText(Path.Combine(Package, "OpenClaw.Policy.Build.targets"));
        var start = text.IndexOf($"<Target Name=\"{target}\"", StringComparison.Ordinal);
        return text[start..text.IndexOf("</Target>", start, StringComparison.Ordinal)];
    }

    /// <summary>What a target gives the task that makes requests.</summary>
    private static Dictionary<string, string> Parameters(string target) =>
        Parameter().Matches(Resolving().Match(TextOf(target)).Value).ToDictionary(static m => m.Groups[1].Value, static m => m.Groups[2].Value);

    private static IEnumerable<string> Text() => Directory.GetFiles(Package).Select(File.ReadAllText);

    [GeneratedRegex("OCP[0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"<(\w+)>\$\(OpenClawPolicy\1\)</\1>")]
    private static partial Regex Option();

    [GeneratedRegex("BeforeTargets=\"[^\"]+\"")]
    private static partial Regex Places();

    [GeneratedRegex(@"<(OpenClaw\.Policy\.Build\.Tasks\.)?ResolveOpenClawPolicyRequests\b[^>]*>")]
    private static partial Regex Resolving();

    [GeneratedRegex(@"\b(?!Condition)([A-Z]\w+)=""([^""]*)""")]
    private static partial Regex Parameter();

    [GeneratedRegex("<UsingTask [^>]*/>")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"[$@]\((OpenClawPolicy(?!Request)\w+)\)")]
    private static partial Regex PublicName();
}
