namespace OpenClaw.Policy.Files;

/// <summary>The outcome of reading a file.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Path">The path that was asked for.</param>
/// <param name="Bytes">The content when <paramref name="Status"/> is <see cref="FileReadStatus.Found"/>, else empty.</param>
/// <param name="RealPath">The path after symbolic links were followed; the asked path when nothing was found.</param>
/// <param name="Detail">For a failure the reason in words for the reader of an error; never content of a file.</param>
public sealed record FileReadResult(FileReadStatus Status, string Path, ReadOnlyMemory<byte> Bytes, string RealPath, string? Detail = null)
{
    public static FileReadResult NotFound(string path) => new(FileReadStatus.Missing, path, default, path);
}
