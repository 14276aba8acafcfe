namespace OpenClaw.Policy.Configuration.Includes;

/// <summary>How much a config may include. The first two are the real program's, the others keep a few small files from growing without end.</summary>
internal static class IncludeLimits
{
    /// <summary>Files inside files (2026.5.20 to 2026.9.6).</summary>
    public const int MaximumLevels = 10;

    /// <summary>One included file, in bytes (2026.5.20 to 2026.9.6).</summary>
    public const int MaximumBytes = 2 * 1024 * 1024;

    /// <summary>How often a file may be included, all levels together. Ten levels of two includes each would be a thousand.</summary>
    public const int MaximumLoads = 2_000;

    /// <summary>
    /// Values that are visited or copied while files are put together: some seconds of work, and a hundred times what the largest
    /// config needs that has been seen.
    /// </summary>
    public const int MaximumWork = 20_000_000;
}
