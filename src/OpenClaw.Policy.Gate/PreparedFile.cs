namespace OpenClaw.Policy.Gate;

/// <summary>
/// A file's new content, on disk under a temporary name beside it. Several can be prepared before the first takes its place, so that most
/// of what can fail has failed before anything is changed.
/// </summary>
internal sealed class PreparedFile : IDisposable
{
    private readonly string _temporary;
    private readonly string _path;
    private bool _isCommitted;

    private PreparedFile(string path)
    {
        _path = path;
        _temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
    }

    /// <param name="path">Absolute. Its folder is made when it does not exist. A file that is replaced hands its access rights on.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static PreparedFile Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var prepared = new PreparedFile(path);
        try
        {
            using var stream = new FileStream(prepared._temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(path));
            }

            write(stream);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            prepared.Dispose();
            throw;
        }

        return prepared;
    }

    /// <summary>Puts the content in its place.</summary>
    /// <param name="overwrite">Whether a file that is there is replaced; else it is an error.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be replaced.</exception>
    public void Commit(bool overwrite = true)
    {
        File.Move(_temporary, _path, overwrite);
        _isCommitted = true;
    }

    /// <summary>Removes the temporary file unless it took its place.</summary>
    public void Dispose()
    {
        if (!_isCommitted)
        {
            File.Delete(_temporary);
        }
    }
}
