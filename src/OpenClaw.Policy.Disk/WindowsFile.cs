using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OpenClaw.Policy.Disk;

/// <summary>The calls of Windows that .NET does not offer.</summary>
internal static class WindowsFile
{
    /// <summary>A file on a disk, not a pipe or a character device.</summary>
    private const int OnDisk = 1;

    /// <summary>Larger than the structure, which has 52 bytes.</summary>
    private const int StructureSize = 64;

    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static Inode Describe(string path)
    {
        using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        return Describe(file);
    }

    public static Inode Describe(SafeFileHandle file)
    {
        if (GetFileType(file) != OnDisk)
        {
            return new(InodeKind.Special, 1);
        }

        var structure = new byte[StructureSize];
        return new(InodeKind.File, GetFileInformationByHandle(file, structure) != 0 ? BinaryPrimitives.ReadUInt32LittleEndian(structure.AsSpan(40)) : 1);
    }

    [DllImport("kernel32", EntryPoint = "GetFileType")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetFileType(SafeFileHandle file);

    [DllImport("kernel32", EntryPoint = "GetFileInformationByHandle")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetFileInformationByHandle(SafeFileHandle file, [Out] byte[] structure);
}
