namespace OpenClaw.Policy.Disk;

/// <summary>Where a file is expected stands something else.</summary>
/// <param name="path">Where.</param>
/// <param name="kind">What stands there.</param>
public sealed class NotRegularFileException(string path, InodeKind kind) : IOException($"{path} is {Words(kind)}, not a file.")
{
    public InodeKind Kind { get; } = kind;

    /// <summary>What stands there, in words.</summary>
    public static string Words(InodeKind kind) => kind switch
    {
        InodeKind.Folder => "a folder",
        InodeKind.Link => "a link",
        _ => "a pipe, a socket or a device",
    };
}
