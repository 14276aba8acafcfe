namespace OpenClaw.Policy.Build.State;

/// <summary>What stands at a path, links followed.</summary>
internal enum PathKind
{
    Missing,
    File,
    Folder,

    /// <summary>A pipe, a socket or a device.</summary>
    Special,
}
