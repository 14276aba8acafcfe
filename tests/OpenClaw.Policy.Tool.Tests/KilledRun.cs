using System.ComponentModel;
using System.Diagnostics;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>Runs of a command that the system kills when it is about to make a certain call: at a place of its work, and at no time of the clock.</summary>
internal static class KilledRun
{
    private static readonly string[] Quietly = ["strace", "-f", "-qq", "-o"];

    /// <summary>Ends the test as inconclusive where no program can be traced: a container may forbid it although the program is there.</summary>
    public static void RequireTracing()
    {
        if (!OperatingSystem.IsLinux() || !CanTrace())
        {
            Assert.Inconclusive("It takes strace to kill a process at a system call.");
        }
    }

    /// <summary>What kills a command before the call of a number.</summary>
    /// <param name="calls">A regular expression of the names of calls.</param>
    /// <param name="number">Counted from 1, for each name and each thread by itself; beyond the last one the command runs to its end.</param>
    public static IReadOnlyList<string> At(string calls, int number) =>
        [.. Quietly, "/dev/null", "-e", $"trace=/{calls}", "-e", $"inject=/{calls}:signal=KILL:when={number}"];

    /// <summary>What writes the calls of a command into a file, one a line.</summary>
    public static IReadOnlyList<string> Listing(string calls, string file) => [.. Quietly, file, "-e", $"trace=/{calls}"];

    private static bool CanTrace()
    {
        try
        {
            using var trial = Process.Start(new ProcessStartInfo(Quietly[0], [.. Quietly.Skip(1), "/dev/null", "-e", "trace=/^rename", "true"]) { RedirectStandardError = true })!;
            trial.WaitForExit();
            return trial.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
