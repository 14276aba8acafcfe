using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OpenClaw.Policy.Disk;

/// <summary>
/// What the system says of a path or of an open file. .NET tells neither a pipe from a file nor how many names a file has, so the system
/// is asked; each call fills a structure of which two numbers are read.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Names">How many names it has; 1 where the system has no answer.</param>
public readonly record struct Inode(InodeKind Kind, uint Names)
{
    private const int TypeMask = 0xF000;

    /// <summary>What stands at a path.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="followsLink">Whether a link at the end of the path is followed; those on the way always are.</param>
    /// <returns>Null when there is nothing.</returns>
    /// <exception cref="IOException">The system cannot tell.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder on the way may not be looked into.</exception>
    public static Inode? Find(string path, bool followsLink)
    {
        var terminated = UnixFile.Terminated(path);
        var structure = new byte[UnixFile.StructureSize];
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return UnixFile.StatX(UnixFile.CurrentDirectory, terminated, followsLink ? 0 : UnixFile.DoNotFollow, UnixFile.WantTypeAndLinks, structure) == 0
                    ? OfLinux(structure) : Absent(path);
            }

            if (OperatingSystem.IsMacOS())
            {
                return StatMac(terminated, followsLink, structure) == 0 ? OfMac(structure) : Absent(path);
            }
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // An older system library: what .NET knows has to do.
        }

        return Managed(path, followsLink);
    }

    /// <summary>What an open file is.</summary>
    /// <exception cref="IOException">The system cannot tell.</exception>
    public static Inode Of(SafeFileHandle file)
    {
        var structure = new byte[UnixFile.StructureSize];
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return UnixFile.StatX(file, [0], UnixFile.EmptyPath, UnixFile.WantTypeAndLinks, structure) == 0 ? OfLinux(structure) : throw Untold();
            }

            if (OperatingSystem.IsMacOS())
            {
                return (IsIntel ? UnixFile.FStat64(file, structure) : UnixFile.FStat(file, structure)) == 0 ? OfMac(structure) : throw Untold();
            }
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // As above.
        }

        return OperatingSystem.IsWindows() ? WindowsFile.Describe(file) : ByPosition(file);
    }

    private static bool IsIntel => RuntimeInformation.ProcessArchitecture == Architecture.X64;

    private static int StatMac(byte[] path, bool followsLink, byte[] structure) => (followsLink, IsIntel) switch
    {
        (true, true) => UnixFile.Stat64(path, structure),
        (true, false) => UnixFile.Stat(path, structure),
        (false, true) => UnixFile.LStat64(path, structure),
        (false, false) => UnixFile.LStat(path, structure),
    };

    private static Inode OfLinux(byte[] structure) =>
        new(KindOf(BinaryPrimitives.ReadUInt16LittleEndian(structure.AsSpan(28))), BinaryPrimitives.ReadUInt32LittleEndian(structure.AsSpan(16)));

    private static Inode OfMac(byte[] structure) =>
        new(KindOf(BinaryPrimitives.ReadUInt16LittleEndian(structure.AsSpan(4))), BinaryPrimitives.ReadUInt16LittleEndian(structure.AsSpan(6)));

    private static InodeKind KindOf(ushort mode) => (mode & TypeMask) switch
    {
        0x8000 => InodeKind.File,
        0x4000 => InodeKind.Folder,
        0xA000 => InodeKind.Link,
        _ => InodeKind.Special,
    };

    private static Inode? Absent(string path) => Marshal.GetLastPInvokeError() switch
    {
        UnixFile.NoEntry or UnixFile.NotAFolder => null,

        // Nothing can have such a name.
        var error when error == UnixFile.NameTooLong => null,
        var error => throw UnixFile.Failure(error, path),
    };

    private static IOException Untold() => new("The system does not tell what kind of file this is.");

    /// <summary>A pipe, a socket or a terminal has no position.</summary>
    private static Inode ByPosition(SafeFileHandle file)
    {
        using var stream = new FileStream(new SafeFileHandle(file.DangerousGetHandle(), ownsHandle: false), FileAccess.Read, bufferSize: 0);
        return new(stream.CanSeek ? InodeKind.File : InodeKind.Special, 1);
    }

    private static Inode? Managed(string path, bool followsLink)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is not null)
        {
            return !followsLink ? new(InodeKind.Link, 1)
                : info.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target ? Managed(target.FullName, followsLink: false)
                : null;
        }

        return Directory.Exists(path) ? new(InodeKind.Folder, 1)
            : !info.Exists ? null
            : info.Attributes.HasFlag(FileAttributes.Device) ? new(InodeKind.Special, 1)
            : OperatingSystem.IsWindows() ? WindowsFile.Describe(path)
            : new(InodeKind.File, 1);
    }
}
