using System.ComponentModel;
using System.Diagnostics;

namespace OpenClaw.Policy.Alignment.Tests.Support;

/// <summary>A file system of a megabyte, in memory, that can be filled and made read-only.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();

    private SmallDisk() => Path = Directory.CreateDirectory(_folder.File("disk")).FullName;

    public string Path { get; }

    /// <summary>Ends the test as inconclusive where nothing may be mounted.</summary>
    public static SmallDisk Require()
    {
        var disk = new SmallDisk();
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.Path))
        {
            disk._folder.Dispose();
            Assert.Inconclusive("It takes the right to mount a file system.");
        }

        return disk;
    }

    /// <summary>Leaves so many bytes free.</summary>
    public void Fill(int free)
    {
        using var file = new FileStream(System.IO.Path.Combine(Path, "filler"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            file.SetLength(Math.Max(0, file.Length - free));
        }
    }

    public void Empty() => File.Delete(System.IO.Path.Combine(Path, "filler"));

    public void MakeReadOnly() => Assert.IsTrue(Run("mount", "-o", "remount,ro", Path));

    public void Dispose()
    {
        // Lazily: a process that another test starts at this moment may hold a file of it until it runs its own program.
        Run("umount", "-l", Path);
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
