using System.Diagnostics;
using System.IO.Compression;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Package;

/// <summary>The packed library in a project of a stranger: the program of its README, compiled and run.</summary>
[TestClass]
public sealed class PackageTests
{
    private const string Id = "OpenClaw.Policy.Alignment";

    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    [TestMethod]
    public void The_program_of_the_readme_runs_against_the_package_and_prints_what_it_says()
    {
        using var folder = new TempFolder();
        var version = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
        var feed = folder.File("feed");
        Run(Checkout.Folder, "pack", $"src/{Id}", "--no-build", "-c", Configuration, $"-p:PackageVersion={version}", "-o", feed, "-v", "q", "--nologo");

        string readme;
        using (var package = ZipFile.OpenRead(Directory.GetFiles(feed, "*.nupkg").Single()))
        {
            var assemblies = package.Entries.Where(static e => e.FullName.EndsWith(".dll", StringComparison.Ordinal)).Select(static e => e.FullName).Order(StringComparer.Ordinal);
            CollectionAssert.AreEqual(
                new[] { $"lib/net10.0/{Id}.dll", "lib/net10.0/OpenClaw.Policy.Disk.dll", "lib/net10.0/OpenClaw.Policy.Verdicts.dll", "lib/net10.0/OpenClaw.Policy.dll" }, assemblies.ToArray());
            Assert.IsNotNull(package.GetEntry("LICENSE"));
            using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
            readme = reader.ReadToEnd();
        }

        folder.Write("app/Program.cs", Block(readme, "csharp"));
        folder.Write("app/nuget.config", $"""<configuration><packageSources><clear /><add key="feed" value="{feed}" /></packageSources></configuration>""");
        folder.Write("app/app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestorePackagesPath>{folder.File("packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{Id}" Version="{version}" /></ItemGroup>
            </Project>
            """);
        Run(folder.File("app"), "build", "-v", "q", "--nologo");

        Assert.AreEqual(Block(readme, "text"), Run(folder.File("app"), "bin/Debug/net10.0/app.dll").ReplaceLineEndings("\n"));
        Assert.IsTrue(File.Exists(folder.File("app/.openclaw_memory/policy/rules.json")));
    }

    private static string Block(string markdown, string language)
    {
        var start = markdown.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return markdown[start..markdown.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Run(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, $"dotnet {string.Join(' ', arguments)}\n{output}{error.GetAwaiter().GetResult()}");
        return output;
    }
}
