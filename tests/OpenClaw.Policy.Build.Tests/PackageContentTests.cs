using System.IO.Compression;
using System.Xml.Linq;
using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

[TestClass]
public sealed class PackageContentTests
{
    [TestMethod]
    public void The_package_holds_the_tasks_and_what_MSBuild_imports_and_nothing_else()
    {
        using var package = Open();

        CollectionAssert.AreEqual(
            (string[])
            [
                "LICENSE",
                "README.md",
                "Sdk/Sdk.props",
                "Sdk/Sdk.targets",
                "build/OpenClaw.Policy.Build.Tasks.targets",
                "build/OpenClaw.Policy.Build.targets",
                "build/OpenClawPolicyGate.proj",
                "buildMultiTargeting/OpenClaw.Policy.Build.targets",
                "icon.png",
                "tasks/net10.0/OpenClaw.Policy.Alignment.dll",
                "tasks/net10.0/OpenClaw.Policy.Build.deps.json",
                "tasks/net10.0/OpenClaw.Policy.Build.dll",
                "tasks/net10.0/OpenClaw.Policy.Disk.dll",
                "tasks/net10.0/OpenClaw.Policy.Gate.dll",
                "tasks/net10.0/OpenClaw.Policy.Git.dll",
                "tasks/net10.0/OpenClaw.Policy.Governance.dll",
                "tasks/net10.0/OpenClaw.Policy.Reporting.dll",
                "tasks/net10.0/OpenClaw.Policy.Verdicts.dll",
                "tasks/net10.0/OpenClaw.Policy.dll",
            ],
            package.Entries.Select(static e => e.FullName).Where(static n => !IsEnvelope(n)).Order(StringComparer.Ordinal).ToList());
    }

    [TestMethod]
    public void The_package_is_a_development_dependency_without_dependencies()
    {
        using var package = Open();
        using var nuspec = package.GetEntry("OpenClaw.Policy.Build.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Descendants().ToList();

        Assert.AreEqual("true", metadata.Single(static e => e.Name.LocalName == "developmentDependency").Value);
        Assert.IsFalse(metadata.Any(static e => e.Name.LocalName is "dependency" or "frameworkAssembly"));
    }

    [TestMethod]
    public void The_page_of_the_package_has_an_icon_a_text_a_licence_and_the_repository()
    {
        using var package = Open();
        using var nuspec = package.GetEntry("OpenClaw.Policy.Build.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Descendants().ToDictionary(static e => e.Name.LocalName);

        Assert.AreEqual(
            ("icon.png", "README.md", "MIT", "git"),
            (metadata["icon"].Value, metadata["readme"].Value, metadata["license"].Value, metadata["repository"].Attribute("type")!.Value));
        Assert.IsNotNull(metadata["repository"].Attribute("commit"));
    }

    [TestMethod]
    public void The_list_of_dependencies_names_nothing_but_this_project()
    {
        using var package = Open();
        using var content = package.GetEntry("tasks/net10.0/OpenClaw.Policy.Build.deps.json")!.Open();
        using var dependencies = System.Text.Json.JsonDocument.Parse(content);

        foreach (var library in dependencies.RootElement.GetProperty("libraries").EnumerateObject())
        {
            Assert.StartsWith("OpenClaw.Policy", library.Name);
            Assert.AreEqual("project", library.Value.GetProperty("type").GetString());
        }
    }

    [TestMethod]
    public void The_package_stays_small() => Assert.IsLessThan(2_000_000, new FileInfo(Directory.GetFiles(TestPackage.Feed, "*.nupkg").Single()).Length);

    private static ZipArchive Open() => ZipFile.OpenRead(Directory.GetFiles(TestPackage.Feed, "*.nupkg").Single());

    /// <summary>What every package has by its format.</summary>
    private static bool IsEnvelope(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal)
        || name.StartsWith("package/", StringComparison.Ordinal)
        || name is "[Content_Types].xml" or "OpenClaw.Policy.Build.nuspec";
}
