using System.Text.RegularExpressions;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.Tests.Consumers;
using OpenClaw.Policy.Diagnostics;

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

        Assert.HasCount(18, names);
        foreach (var name in names)
        {
            Assert.Contains($"| `{name}` |", reference);
        }
    }

    [TestMethod]
    public void The_targets_hand_over_every_option()
    {
        string[] options = ["Config", .. WorkspaceOption.OfRequest.Append(WorkspaceOption.Sarif).Append(WorkspaceOption.Report).Select(static o => o.Name)];
        var handedOver = Text().SelectMany(static t => Option().Matches(t)).Select(static m => m.Groups[1].Value).ToList();

        CollectionAssert.AreEquivalent(options, handedOver);
    }

    private static IEnumerable<string> Text() => Directory.GetFiles(Package).Select(File.ReadAllText);

    [GeneratedRegex("OCP[0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"<(\w+)>\$\(OpenClawPolicy\1\)</\1>")]
    private static partial Regex Option();

    [GeneratedRegex(@"[$@]\((OpenClawPolicy(?!Request)\w+)\)")]
    private static partial Regex PublicName();
}
