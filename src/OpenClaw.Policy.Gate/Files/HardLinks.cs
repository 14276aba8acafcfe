using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OpenClaw.Policy.Gate.Files;

/// <summary>How many names a file has. .NET does not tell, so the system is asked; each call fills a structure of which one number is read.</summary>
internal static class HardLinks
{
    /// <summary>Larger than the structure of any of the systems (Linux 256 bytes, macOS 144, Windows 52).</summary>
    private const int StructureSize = 512;

    private const int CurrentDirectory = -100;
    private const int DoNotFollow = 0x100;
    private const uint WantLinks = 0x4;

    /// <summary>False on a system that has no answer.</summary>
    /// <param name="path">A file, without symbolic links on the way.</param>
    /// <exception cref="IOException">It cannot be opened (Windows).</exception>
    public static bool HasOtherNames(string path)
    {
        try
        {
            return Count(path) > 1;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static uint Count(string path)
    {
        var structure = new byte[StructureSize];
        if (OperatingSystem.IsLinux())
        {
            return StatX(CurrentDirectory, Terminated(path), DoNotFollow, WantLinks, structure) == 0
                ? BinaryPrimitives.ReadUInt32LittleEndian(structure.AsSpan(16)) : 0;
        }

        if (OperatingSystem.IsMacOS())
        {
            var status = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? LStat64(Terminated(path), structure) : LStat(Terminated(path), structure);
            return status == 0 ? BinaryPrimitives.ReadUInt16LittleEndian(structure.AsSpan(6)) : 0u;
        }

        if (OperatingSystem.IsWindows())
        {
            using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            return GetFileInformationByHandle(file, structure) != 0 ? BinaryPrimitives.ReadUInt32LittleEndian(structure.AsSpan(40)) : 0;
        }

        return 0;
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int directory, byte[] path, int flags, uint mask, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "lstat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LStat(byte[] path, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "lstat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LStat64(byte[] path, [Out] byte[] structure);

    [DllImport("kernel32", EntryPoint = "GetFileInformationByHandle")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetFileInformationByHandle(SafeFileHandle file, [Out] byte[] structure);
}
