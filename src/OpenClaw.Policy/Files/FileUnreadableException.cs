namespace OpenClaw.Policy.Files;

/// <summary>A file that an evaluation needs is there but cannot be read.</summary>
public sealed class FileUnreadableException : Exception
{
    public FileUnreadableException(FileReadResult file)
        : base($"{file.Path}: {Describe(file)}") => File = file;

    public FileReadResult File { get; }

    /// <summary>The reason in words, without the path.</summary>
    public static string Describe(FileReadResult file) => file.Status switch
    {
        FileReadStatus.Found => "was read",
        FileReadStatus.Missing => "does not exist",
        FileReadStatus.NotADirectory => "cannot exist: what its path takes for a folder is a file",
        FileReadStatus.Directory => "is a directory, not a file",
        FileReadStatus.AccessDenied => "may not be read by this user",
        FileReadStatus.TooLarge => $"is larger than {FileLimits.Document / (1024 * 1024)} MiB",
        FileReadStatus.OutsideRoot => "leads out of the folders that may be read",
        FileReadStatus.Special => "is a pipe, a socket or a device, not a file",
        _ => $"cannot be read ({file.Detail ?? "unknown reason"})",
    };
}
