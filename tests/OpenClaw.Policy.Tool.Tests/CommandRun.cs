using System.Text;
using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>One run of the command in this process, off a terminal.</summary>
internal static class CommandRun
{
    /// <param name="folder">The current folder; its <c>home</c> is the home folder.</param>
    /// <param name="arguments">The verb and its options.</param>
    /// <param name="input">Standard input.</param>
    public static (int ExitCode, string Output, string Error) In(string folder, string[] arguments, string input = "") =>
        With(folder, arguments, new Dictionary<string, string> { ["HOME"] = Path.Combine(folder, "home") }, input);

    /// <summary>The same with variables of its own.</summary>
    public static (int ExitCode, string Output, string Error) With(string folder, string[] arguments, IReadOnlyDictionary<string, string> environment, string input = "")
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLineApp.Run(arguments, new CommandHost
        {
            Output = output,
            Error = error,
            CurrentDirectory = folder,
            Environment = environment,
            IsTerminal = false,
            Clock = new StoppedClock(),
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        });
        return (exitCode, output.ToString(), error.ToString());
    }
}
