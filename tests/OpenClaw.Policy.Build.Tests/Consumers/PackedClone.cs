using System.Diagnostics;

namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>A clone of this repository, as of its last commit, whose origin is GitHub by name, and the package that it gives.</summary>
/// <param name="Folder">The clone.</param>
/// <param name="Commit">The id of its commit.</param>
/// <param name="Package">The nupkg.</param>
internal sealed record PackedClone(string Folder, string Commit, string Package)
{
    /// <param name="name">The name of the clone's folder.</param>
    /// <param name="origin">What the clone is to take for its origin; nothing is fetched from there.</param>
    public static PackedClone Make(string name, string origin)
    {
        var clone = Path.Combine(TestPackage.NewFolder("clone"), name);
        _ = Git("-c", "safe.directory=*", "clone", "-q", "--no-hardlinks", TestPackage.RepositoryRoot(), clone);
        _ = Git("-C", clone, "remote", "set-url", "origin", origin);

        // The packages that the compiler needs come from the user's own folder of packages. What analyzers say of the code changes no byte, and is said elsewhere.
        var output = Path.Combine(clone, "packed");
        var variables = new Dictionary<string, string> { ["NUGET_PACKAGES"] = UserPackages() };
        var (exitCode, log) = Dotnet.Run(clone, variables, "pack", "src/OpenClaw.Policy.Build", "-o", output, "--nologo", "-v", "q", "-p:RunAnalyzers=false");
        Assert.AreEqual(0, exitCode, log);
        return new PackedClone(clone, Git("-C", clone, "rev-parse", "HEAD").Trim(), Directory.GetFiles(output, "*.nupkg").Single());
    }

    private static string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.AreEqual(0, git.ExitCode, string.Join(' ', arguments));
        return output;
    }

    private static string UserPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
