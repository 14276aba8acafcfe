namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>
/// The real nupkg, packed once for all tests from the assemblies that they were built with, under a version of its own, because NuGet
/// never unpacks a version twice. Everything that a consumer's build writes outside its project lies in one temporary folder.
/// </summary>
[TestClass]
public static class TestPackage
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static readonly string Root = Path.Combine(Path.GetTempPath(), $"openclaw-policy-build-{Guid.NewGuid():N}");

    public static string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    /// <summary>The only package source of the consumers: they need nothing but the SDK.</summary>
    public static string Feed { get; } = Path.Combine(Root, "feed");

    public static string PackagesFolder { get; } = Path.Combine(Root, "packages");

    /// <summary>The home folder of the consumers' builds: the tests' state key is not the user's.</summary>
    public static string Home { get; } = Path.Combine(Root, "home");

    public static string NewFolder(string name)
    {
        var folder = Path.Combine(Root, "work", Guid.NewGuid().ToString("N")[..8], name);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Where a restore has unpacked a version of the package.</summary>
    public static string Unpacked(string version) => Path.Combine(PackagesFolder, "openclaw.policy.build", version);

    /// <summary>Installs the package under another version, as an unpacked copy.</summary>
    /// <returns>The version.</returns>
    public static string InstallAnother()
    {
        var version = $"{Version}.{Guid.NewGuid():N}";
        foreach (var file in Directory.GetFiles(Unpacked(Version), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Unpacked(Version), file).Replace(Version, version, StringComparison.Ordinal);
            var copy = Path.Combine(Unpacked(version), name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var description = Path.Combine(Unpacked(version), "openclaw.policy.build.nuspec");
        File.WriteAllText(description, File.ReadAllText(description).Replace($"<version>{Version}<", $"<version>{version}<", StringComparison.Ordinal));
        return version;
    }

    [AssemblyInitialize]
    public static void Pack(TestContext _)
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Home);
        var run = Dotnet.Run(
            RepositoryRoot(),
            "pack", "src/OpenClaw.Policy.Build", "--no-build", "-c", Configuration, $"-p:PackageVersion={Version}", "-o", Feed, "-v", "q", "--nologo");
        Assert.AreEqual(0, run.ExitCode, run.Output);
    }

    [AssemblyCleanup]
    public static void Delete() => Directory.Delete(Root, recursive: true);

    public static string RepositoryRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "OpenClaw.Policy.Build.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
