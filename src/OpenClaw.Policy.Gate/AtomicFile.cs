namespace OpenClaw.Policy.Gate;

/// <summary>
/// Writes a file so that a reader, or a machine that loses power, sees the old content or the new one, never a part: a temporary name
/// in the same folder, flushed to disk, then renamed.
/// </summary>
public static class AtomicFile
{
    /// <param name="path">Absolute. Its folder is made when it does not exist.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Write(path, write, overwrite: true);
    }

    /// <summary>Writes a file that is not there yet; one that is there stays as it is.</summary>
    /// <param name="path">Absolute. Its folder is made when it does not exist.</param>
    /// <param name="content">The whole content.</param>
    /// <returns>False when the file exists, or a link stands in its place.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static bool Create(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (IsThere())
        {
            return false;
        }

        try
        {
            Write(path, stream => stream.Write(content), overwrite: false);
            return true;
        }
        catch (IOException) when (IsThere())
        {
            return false;
        }

        bool IsThere() => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;
    }

    /// <summary>Writes a file as above, unless it has that content: a file that did not change keeps its time.</summary>
    /// <param name="path">Absolute. Its folder is made when it does not exist.</param>
    /// <param name="content">The whole content.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to, or the file may not be read.</exception>
    public static void WriteIfChanged(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!File.Exists(path) || new FileInfo(path).Length != content.Length || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            Write(path, stream => stream.Write(content));
        }
    }

    private static void Write(string path, Action<Stream> write, bool overwrite)
    {
        using var prepared = PreparedFile.Write(path, write);
        prepared.Commit(overwrite);
    }
}
