namespace OpenClaw.Policy.Files;

/// <summary>How much of a file the engine is willing to read, in bytes. A larger file is reported, never cut.</summary>
public static class FileLimits
{
    /// <summary>
    /// A config file, an include, a policy or an approvals document. Real ones stay below 100 KB; at this size reading and hashing
    /// still take well under a second and a few hundred megabytes.
    /// </summary>
    public const int Document = 16 * 1024 * 1024;
}
