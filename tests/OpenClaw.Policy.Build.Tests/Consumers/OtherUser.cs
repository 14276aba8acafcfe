using System.ComponentModel;
using System.Diagnostics;

namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>A user who owns nothing: the tests may run as root, to whom permissions mean nothing.</summary>
internal static class OtherUser
{
    private const UnixFileMode Everybody =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The program of util-linux that runs a command as the user <c>nobody</c>.</summary>
    public static IReadOnlyList<string> Launcher { get; } = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];

    /// <summary>Ends the test as inconclusive where no command can be run as this user.</summary>
    /// <param name="folder">A folder that this user has to be able to look into.</param>
    public static void RequireFor(string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Launcher[0], [.. Launcher.Skip(1), "ls", folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            _ = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                Assert.Inconclusive($"Only root can run a command as another user, and only where that user can look into {folder}.");
            }
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive("There is no setpriv, which runs a command as another user.");
        }
    }

    /// <summary>Lets everybody write to a folder.</summary>
    public static void Permit(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, Everybody);
        }
    }
}
