namespace OpenClaw.Policy.Build.State;

/// <summary>Reads files that other builds may replace at the same time.</summary>
internal static class SharedFile
{
    /// <summary>Opens a file without keeping others from replacing it, which Windows else does.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static FileStream OpenRead(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}
