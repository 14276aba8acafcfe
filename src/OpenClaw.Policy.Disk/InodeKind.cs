namespace OpenClaw.Policy.Disk;

/// <summary>What stands at a path, links not followed unless it was asked for.</summary>
public enum InodeKind
{
    File,
    Folder,
    Link,

    /// <summary>A pipe, a socket or a device: reading it can wait for ever, end never, or change something.</summary>
    Special,
}
