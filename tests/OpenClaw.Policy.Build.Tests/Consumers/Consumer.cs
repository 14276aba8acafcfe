namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>A repository with an OpenClaw workspace and projects that reference the package, in a temporary folder.</summary>
internal sealed class Consumer : IDisposable
{
    public const string CleanConfig = """
        {
          "meta": { "lastTouchedVersion": "2026.5.20" },
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "mcp": {
            "servers": {
              "search": { "command": "search-server" }
            }
          }
        }
        """;

    /// <summary>The server stands on line 6 and its key begins at column 7.</summary>
    public const string ViolatingConfig = """
        {
          "meta": { "lastTouchedVersion": "2026.5.20" },
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "mcp": {
            "servers": {
              "untrusted": { "command": "search-server" }
            }
          }
        }
        """;

    private const string Policy = """
        {
          // Only what the team has looked at.
          "mcp": { "servers": { "deny": ["untrusted"] } }
        }
        """;

    private bool _restored;

    public Consumer(string folderName = "repo", string config = CleanConfig)
        : this(TestPackage.NewFolder(folderName))
    {
        Write("openclaw.json", config);
        Write("policy.jsonc", Policy);
    }

    private Consumer(string root)
    {
        Root = root;
        Directory.CreateDirectory(PathOf(".git"));
    }

    public string Root { get; }

    /// <summary>Environment variables of the next builds.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The program that the dotnet command of the next builds is run by, with its arguments; empty when by none.</summary>
    public IReadOnlyList<string> Launcher { get; set; } = [];

    /// <summary>A copy of a repository's files, without what builds left in it.</summary>
    public static Consumer CopyOf(string folder)
    {
        var consumer = new Consumer(TestPackage.NewFolder("copy"));
        foreach (var name in SourceFiles(folder))
        {
            consumer.Write(name, File.ReadAllText(Path.Combine(folder, name)));
        }

        return consumer;
    }

    public string PathOf(string name) => Path.Combine(Root, name);

    public void Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Edits the only file that holds a text, documents aside.</summary>
    public void Replace(string text, string replacement)
    {
        var file = SourceFiles(Root).Where(static n => Path.GetFileName(n) != "README.md").Select(PathOf)
            .Single(f => File.ReadAllText(f).Contains(text, StringComparison.Ordinal));
        File.WriteAllText(file, File.ReadAllText(file).Replace(text, replacement, StringComparison.Ordinal));
    }

    /// <summary>A class library that references the package.</summary>
    /// <param name="name">The name of the project and of its folder.</param>
    /// <param name="frameworks">One framework, or several separated by semicolons.</param>
    /// <param name="body">More of the project file.</param>
    public void AddProject(string name, string frameworks = "net10.0", string body = "")
    {
        var property = frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework";
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <{property}>{frameworks}</{property}>
                <!-- A second framework that needs no other reference assemblies than those in the SDK. -->
                <EnableWindowsTargeting>true</EnableWindowsTargeting>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OpenClaw.Policy.Build" Version="{TestPackage.Version}" PrivateAssets="all" />
              </ItemGroup>
              {body}
            </Project>
            """);
        Write($"{name}/{name}.cs", $"public static class {name};");
    }

    /// <summary>A project that is nothing but the gate.</summary>
    public void AddGateProject(string path, string body = "")
    {
        Write(path, $"<Project Sdk=\"OpenClaw.Policy.Build/{TestPackage.Version}\">{body}</Project>");
        NameTheFeed();
    }

    /// <summary>For what restores by itself, and for SDKs, which the engine looks for in the sources of a file: neither knows of <c>--source</c>.</summary>
    public void NameTheFeed() =>
        Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"test\" value=\"{TestPackage.Feed}\" /></packageSources></configuration>");

    public void AddSolution(params string[] projects) =>
        Write("all.slnx", $"<Solution>{string.Concat(projects.Select(static p => $"<Project Path=\"{p}/{p}.csproj\" />"))}</Solution>");

    /// <summary>Builds the solution or, when there is none, the only project. Restores the first time.</summary>
    public BuildRun Build(params string[] options) => Run("build", ["--no-restore", .. options]);

    public BuildRun Run(string verb, params string[] options) => Run([verb, Target(), .. options], Variables);

    /// <summary>Runs a command line as a person would type it: a verb, mostly the file or folder that it is about, and switches.</summary>
    /// <param name="words">Separated by blanks. Verbs that would restore do not.</param>
    /// <param name="variables">Environment variables, <c>NAME=VALUE</c>.</param>
    public BuildRun RunWords(string words, params string[] variables)
    {
        var arguments = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (arguments.Skip(1).All(static a => a.StartsWith('-')))
        {
            arguments.Insert(1, Target());
        }

        if (arguments[0] is "restore")
        {
            arguments.AddRange(["--source", TestPackage.Feed]);
        }
        else if (arguments[0] is not ("msbuild" or "clean"))
        {
            arguments.Add("--no-restore");
        }

        return Run(arguments, variables.Select(static v => v.Split('=', 2)).ToDictionary(static v => v[0], static v => v[1]));
    }

    private BuildRun Run(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        Restore();
        var logs = TestPackage.NewFolder("logs");
        if (Launcher.Count > 0)
        {
            OtherUser.Permit(logs);
        }

        var (exitCode, output) = Dotnet.RunCommand(Root, variables, [.. Launcher, "dotnet", .. arguments, .. Loggers(logs)]);
        return new BuildRun(exitCode, output, ReadLog("all"), Lines("errors"), Lines("warnings"));

        string ReadLog(string name) => File.Exists(Path.Combine(logs, name)) ? File.ReadAllText(Path.Combine(logs, name)) : "";

        string[] Lines(string name) =>
            [.. ReadLog(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WithoutNode)];
    }

    /// <summary>A restore of its own, because NuGet's does not work under all switches of a build.</summary>
    public void Restore()
    {
        if (!_restored)
        {
            SharedRestores.Restore(Root, SourceFiles(Root), RestoreAnew);
            _restored = true;
        }
    }

    private void RestoreAnew()
    {
        var (exitCode, output) = Dotnet.Run(Root, "restore", Target(), "--source", TestPackage.Feed, "--nologo");
        Assert.AreEqual(0, exitCode, output);
    }

    /// <summary>Makes the projects reference another version of the package.</summary>
    public void UseVersion(string former, string version)
    {
        Replace($"\"{former}\"", $"\"{version}\"");
        _restored = false;
        Restore();
    }

    /// <summary>The folders that hold the gate's state, one for each set of options that was built with.</summary>
    public string[] StateFolders() =>
        Directory.Exists(PathOf("obj/openclaw-policy")) ? Directory.GetDirectories(PathOf("obj/openclaw-policy")) : [];

    /// <summary>Makes the folder a real repository; most tests need only its mark.</summary>
    public void Git(params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = Root })!;
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, string.Join(' ', arguments));
    }

    /// <summary>Commits the files of the workspaces, in a repository that <c>git init</c> has made.</summary>
    public void Commit()
    {
        Git("add", ":(glob)**/*.json", ":(glob)**/*.jsonc", ":(exclude,glob)**/obj/**");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "-q", "-m", "State");
    }

    public void DeleteState()
    {
        foreach (var folder in StateFolders())
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public string StateFile(string name) => Path.Combine(StateFolders().Single(), name);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f))
            .Where(static n => !n.Split(Path.DirectorySeparatorChar).Any(static s => s is "bin" or "obj"));

    /// <summary>A file log says which project of which node speaks (<c>2:3&gt;</c>); the console does not.</summary>
    private static string WithoutNode(string line)
    {
        var end = line.TakeWhile(static c => char.IsAsciiDigit(c) || c == ':').Count();
        return end > 0 && end < line.Length && line[end] == '>' ? line[(end + 1)..] : line;
    }

    private string Target() => File.Exists(PathOf("all.slnx"))
        ? "all.slnx"
        : Directory.GetFiles(Root, "*.*proj", SearchOption.AllDirectories).Single();

    private static string[] Loggers(string folder) =>
    [
        "--nologo",
        $"-flp:logfile={Path.Combine(folder, "all")};verbosity=detailed;encoding=utf-8",
        $"-flp1:logfile={Path.Combine(folder, "errors")};errorsonly;nosummary;encoding=utf-8",
        $"-flp2:logfile={Path.Combine(folder, "warnings")};warningsonly;nosummary;encoding=utf-8",
    ];
}
