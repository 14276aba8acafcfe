namespace OpenClaw.Policy.Disk;

/// <summary>Why the system refused to read, write or delete a file. What an exception says itself repeats paths, and says it in another way on each system.</summary>
public static class FileFault
{
    /// <summary>The numbers of errors that .NET has no type for: POSIX errno, and the Windows error as an HRESULT.</summary>
    private const int
        UnixDiskFull = 28,
        UnixReadOnly = 30,
        UnixOverQuota = 122,
        UnixFailedDevice = 5,
        WindowsDiskFull = unchecked((int)0x80070070),
        WindowsInUse = unchecked((int)0x80070020),
        WindowsReadOnly = unchecked((int)0x80070013);

    /// <summary>A few words for a sentence, such as <c>the disk is full</c>.</summary>
    public static string Words(Exception error) => error switch
    {
        UnauthorizedAccessException => "no permission",
        DirectoryNotFoundException => "a folder of its path is missing",
        FileNotFoundException => "there is no such file",
        PathTooLongException => "the path is too long",
        IOException { HResult: UnixDiskFull or WindowsDiskFull } => "the disk is full",
        IOException { HResult: UnixOverQuota } => "the quota is used up",
        IOException { HResult: UnixReadOnly or WindowsReadOnly } => "the file system is read-only",
        IOException { HResult: UnixFailedDevice } => "the device failed",
        IOException { HResult: WindowsInUse } => "another program uses it",
        IOException => "the system refused it",
        ArgumentException or NotSupportedException => "its path is not one of this system",
        _ => error.GetType().Name,
    };
}
