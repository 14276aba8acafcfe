using System.Diagnostics;

namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>Runs the dotnet command as on a machine that knows nothing of this one.</summary>
internal static class Dotnet
{
    /// <summary>
    /// MSBuild takes every environment variable for a property, the test host sets those of its own SDK, and a build server sets many more.
    /// </summary>
    private static readonly string[] ForeignPrefixes =
        ["MSBUILD", "NUGET", "DOTNET_", "VSTEST", "TESTINGPLATFORM", "GITHUB_", "RUNNER_", "BUILD_", "SYSTEM_", "AGENT_", "TF_BUILD", "OPENCLAW", "XDG_", "CONFIGURATION", "PLATFORM"];

    public static (int ExitCode, string Output) Run(string folder, params IEnumerable<string> arguments) =>
        Run(folder, new Dictionary<string, string>(), arguments);

    public static (int ExitCode, string Output) Run(string folder, IReadOnlyDictionary<string, string> variables, params IEnumerable<string> arguments) =>
        RunCommand(folder, variables, ["dotnet", .. arguments]);

    /// <summary>Runs another program that runs the dotnet command.</summary>
    public static (int ExitCode, string Output) RunCommand(string folder, IReadOnlyDictionary<string, string> variables, IReadOnlyList<string> command)
    {
        using var process = Start(folder, variables, command);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts a program that stays until it is ended.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> variables, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var environment = start.Environment;
        foreach (var name in environment.Keys.Where(IsForeign).ToList())
        {
            environment.Remove(name);
        }

        environment["HOME"] = TestPackage.Home;
        environment["LOCALAPPDATA"] = TestPackage.Home;
        environment["DOTNET_CLI_HOME"] = TestPackage.Home;
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        environment["NUGET_PACKAGES"] = TestPackage.PackagesFolder;

        // Nodes that stay would keep the pipes of this process open, and its assemblies locked on Windows.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static bool IsForeign(string name) =>
        name.Equals("CI", StringComparison.OrdinalIgnoreCase)
        || (!name.StartsWith("DOTNET_ROOT", StringComparison.OrdinalIgnoreCase)
            && ForeignPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase)));
}
