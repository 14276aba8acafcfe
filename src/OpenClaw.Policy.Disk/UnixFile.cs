using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OpenClaw.Policy.Disk;

/// <summary>The calls of Linux and macOS that .NET does not offer, with the numbers that they take and give.</summary>
internal static class UnixFile
{
    public const int NoEntry = 2;
    public const int NotAFolder = 20;
    public const int CurrentDirectory = -100;
    public const int DoNotFollow = 0x100;
    public const int EmptyPath = 0x1000;

    /// <summary>Of <c>statx</c>: the type (0x1) and the number of names (0x4).</summary>
    public const uint WantTypeAndLinks = 0x5;

    /// <summary>Larger than the structure of either system (Linux 256 bytes, macOS 144).</summary>
    public const int StructureSize = 512;

    public static int NameTooLong => OperatingSystem.IsMacOS() ? 63 : 36;

    private const int NotPermitted = 1;
    private const int Interrupted = 4;

    /// <summary>What opening a socket gives.</summary>
    private const int NoDeviceOrAddress = 6;

    private const int AccessDenied = 13;

    /// <summary>Whether a file was opened with a link at the end of its path, which was not to be followed.</summary>
    private static int TooManyLinks => OperatingSystem.IsMacOS() ? 62 : 40;

    /// <summary>
    /// Opens for reading without ever waiting: who opens a pipe would else wait for somebody to write to it.
    /// </summary>
    /// <param name="path">Absolute.</param>
    /// <param name="followsLink">Whether a link at the end of the path is followed.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    /// <exception cref="DllNotFoundException">This system has no such call.</exception>
    public static SafeFileHandle OpenRead(string path, bool followsLink)
    {
        var flags = NonBlocking | CloseOnExecute | (followsLink ? 0 : NoFollow);
        var terminated = Terminated(path);
        while (true)
        {
            var descriptor = Open(terminated, flags);
            if (descriptor >= 0)
            {
                return new SafeFileHandle(descriptor, ownsHandle: true);
            }

            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
            {
                throw !followsLink && error == TooManyLinks ? new NotRegularFileException(path, InodeKind.Link) : Failure(error, path);
            }
        }
    }

    /// <summary>Takes the lock that keeps others from taking a file for left over; false when somebody holds it.</summary>
    public static bool TryLock(SafeFileHandle file) => FLock(file, 2 | 4) == 0;

    /// <summary>What .NET throws for an error of the system.</summary>
    public static Exception Failure(int error, string path) => error switch
    {
        NoEntry => new FileNotFoundException("There is no such file.", path),
        NotAFolder => new DirectoryNotFoundException("What the path takes for a folder is a file."),
        _ when error == NameTooLong => new PathTooLongException(),
        NoDeviceOrAddress => new NotRegularFileException(path, InodeKind.Special),
        NotPermitted or AccessDenied => new UnauthorizedAccessException("The file may not be read."),
        _ => new IOException(Marshal.GetPInvokeErrorMessage(error)),
    };

    /// <summary>A path as the system takes it.</summary>
    /// <exception cref="ArgumentException">It holds U+0000, where the system would take it to end.</exception>
    public static byte[] Terminated(string path) =>
        path.Contains('\0', StringComparison.Ordinal) ? throw new ArgumentException("The path holds U+0000.", nameof(path)) : Encoding.UTF8.GetBytes(path + '\0');

    private static int NonBlocking => OperatingSystem.IsMacOS() ? 0x4 : 0x800;

    private static int CloseOnExecute => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    /// <summary>Linux on ARM has other numbers than on the other machines.</summary>
    private static int NoFollow => OperatingSystem.IsMacOS() ? 0x100
        : RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000
        : 0x20000;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FLock(SafeFileHandle file, int operation);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int StatX(int directory, byte[] path, int flags, uint mask, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int StatX(SafeFileHandle file, byte[] path, int flags, uint mask, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "stat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Stat(byte[] path, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "stat$INODE64", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Stat64(byte[] path, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "lstat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int LStat(byte[] path, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "lstat$INODE64", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int LStat64(byte[] path, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "fstat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int FStat(SafeFileHandle file, [Out] byte[] structure);

    [DllImport("libc", EntryPoint = "fstat$INODE64", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int FStat64(SafeFileHandle file, [Out] byte[] structure);
}
