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
                "tasks/net10.0/OpenClaw.Policy.Build.deps.json",
                "tasks/net10.0/OpenClaw.Policy.Build.dll",
                "tasks/net10.0/OpenClaw.Policy.Gate.dll",
                "tasks/net10.0/OpenClaw.Policy.Git.dll",
                "tasks/net10.0/OpenClaw.Policy.Reporting.dll",
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

    private static ZipArchive Open() => ZipFile.OpenRead(Directory.GetFiles(TestPackage.Feed, "*.nupkg").Single());

    /// <summary>What every package has by its format.</summary>
    private static bool IsEnvelope(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal)
        || name.StartsWith("package/", StringComparison.Ordinal)
        || name is "[Content_Types].xml" or "OpenClaw.Policy.Build.nuspec";
}
