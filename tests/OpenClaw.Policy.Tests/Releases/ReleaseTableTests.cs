using System.Globalization;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Releases;

[TestClass]
public sealed class ReleaseTableTests
{
    [TestMethod]
    public void The_documented_releases_are_those_of_the_catalogue()
    {
        var documented = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "releases.md")).Where(static line => line.StartsWith("| 2026.", StringComparison.Ordinal));

        Assert.AreEqual(string.Join('\n', ReleaseCatalog.All.Select(Row)), string.Join('\n', documented));
    }

    [TestMethod]
    public void Releases_stand_in_their_order_and_once()
    {
        var versions = ReleaseCatalog.All.Select(static r => r.Version).ToList();

        CollectionAssert.AllItemsAreUnique(versions);
        CollectionAssert.AreEqual(versions.OrderBy(static v => ReleaseVersion.Parse(v), Comparer<ReleaseVersion?>.Create(static (a, b) => a!.CompareTo(b!))).ToList(), versions);
    }

    [TestMethod]
    public void Every_release_has_its_own_schema()
    {
        var packed = SchemaLibrary.Embedded.Releases.ToHashSet(StringComparer.Ordinal);

        Assert.AreEqual("", string.Join(' ', ReleaseCatalog.All.Select(static r => r.Version).Where(v => !packed.Contains(v))));
    }

    private static string Row(OpenClawRelease release) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {release.Version} | {release.Contract.Id} | {release.Contract.CheckIds.Count} | {release.Loader.Id} | {release.Validation.Id} |");
}
