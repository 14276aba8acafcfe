namespace OpenClaw.Policy.Files;

/// <summary>How reading a file ended.</summary>
public enum FileReadStatus
{
    Found,
    Missing,

    /// <summary>Nothing can be there: what the path takes for a folder is a file.</summary>
    NotADirectory,
    Directory,
    AccessDenied,
    TooLarge,

    /// <summary>The path, or what a symbolic link on it leads to, lies outside the folders that may be read.</summary>
    OutsideRoot,

    /// <summary>A pipe, a socket or a device: reading it could wait for ever or end never, so nobody tries.</summary>
    Special,

    /// <summary>Anything else that kept the file from being read: a broken disk, a loop of links.</summary>
    Failed,
}
