using System.Security.Cryptography;
using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>Two clones of this repository, in folders of other names, give the same package.</summary>
[TestClass]
public sealed class ReproducibleTests
{
    [TestMethod]
    public void A_clean_clone_gives_the_same_bytes_twice() => Assert.AreEqual(Pack("one"), Pack("another place"));

    private static string Pack(string folder)
    {
        var clone = Path.Combine(TestPackage.NewFolder("clone"), folder);
        using (var git = System.Diagnostics.Process.Start("git", ["-c", "safe.directory=*", "clone", "-q", "--no-hardlinks", TestPackage.RepositoryRoot(), clone]))
        {
            git.WaitForExit();
            Assert.AreEqual(0, git.ExitCode);
        }

        // The packages that the compiler needs come from the user's own folder of packages; a compiler server would outlive the test.
        var output = Path.Combine(clone, "packed");
        var variables = new Dictionary<string, string> { ["NUGET_PACKAGES"] = UserPackages() };
        var (exitCode, log) = Dotnet.Run(clone, variables, "pack", "src/OpenClaw.Policy.Build", "-o", output, "--nologo", "-v", "q", "-p:UseSharedCompilation=false");
        Assert.AreEqual(0, exitCode, log);
        return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Directory.GetFiles(output, "*.nupkg").Single())));
    }

    private static string UserPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
