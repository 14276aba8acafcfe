using System.Diagnostics;
using System.Net.Sockets;

namespace OpenClaw.Policy.TestSupport;

/// <summary>Things in a folder that are no files: what opens them can wait for ever, or read without end.</summary>
internal static class SpecialFile
{
    /// <summary>A named pipe that nobody writes to. Folders of Windows hold none, so there the test ends.</summary>
    public static void MakePipe(string path)
    {
        SkipOnWindows();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode);
    }

    /// <summary>A socket that nobody listens to. The name of one may not be long, so it is made elsewhere and moved.</summary>
    public static void MakeSocket(string path)
    {
        SkipOnWindows();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        var made = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            socket.Bind(new UnixDomainSocketEndPoint(made));

            // A socket that is closed takes its file along, under the name that it was made with.
            File.Move(made, path);
        }
    }

    /// <summary>A link to a device that gives bytes without end.</summary>
    public static void LinkToEndlessDevice(string path)
    {
        SkipOnWindows();
        File.Delete(path);
        File.CreateSymbolicLink(path, "/dev/zero");
    }

    /// <summary>A device that takes nothing, such as <c>/dev/full</c>, of one's own. Who may make none ends the test.</summary>
    public static void MakeFullDevice(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("Only Linux has such a device.");
        }

        using var process = Process.Start("mknod", [path, "c", "1", "7"]);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            Assert.Inconclusive("Only the superuser may make a device.");
        }
    }

    private static void SkipOnWindows()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("Folders of Windows hold no such thing.");
        }
    }
}
