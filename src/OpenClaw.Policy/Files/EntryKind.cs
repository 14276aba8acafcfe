namespace OpenClaw.Policy.Files;

/// <summary>What stands at a path of a file set.</summary>
public enum EntryKind
{
    Missing,
    File,
    Directory,

    /// <summary>Something that is neither (a device, a pipe, a socket) or that may not be looked at.</summary>
    Other,
}
