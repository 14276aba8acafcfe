namespace OpenClaw.Policy.Alignment.Store;

/// <summary>How much of a store is read into memory, in bytes. What is larger is refused, never cut.</summary>
public static class StoreLimits
{
    /// <summary>A file of rules or playbooks. A rule takes about one kilobyte, so this holds tens of thousands.</summary>
    public const int Document = 64 * 1024 * 1024;

    /// <summary>A whole log in upstream mode, which reads all of it at once. Corrected mode reads from the end and has no such limit.</summary>
    public const int UpstreamLog = 512 * 1024 * 1024;

    /// <summary>One line of the log. A line that openclaw-alignment writes has a few kilobytes.</summary>
    public const int Line = 4 * 1024 * 1024;
}
