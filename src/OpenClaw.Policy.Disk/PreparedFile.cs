namespace OpenClaw.Policy.Disk;

/// <summary>
/// A file's new content, on disk under a temporary name beside it. Several can be prepared before the first takes its place, so that most
/// of what can fail has failed before anything is changed.
/// </summary>
public sealed class PreparedFile : IDisposable
{
    private readonly Destination _destination;
    private readonly FileStream _temporary;
    private bool _isCommitted;

    private PreparedFile(Destination destination, FileStream temporary) => (_destination, _temporary) = (destination, temporary);

    /// <param name="destination">Its folder is made when it does not exist. A file that is replaced hands its access rights on.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="mode">The access rights on Unix of a file that is not there yet; null for the usual ones.</param>
    /// <exception cref="LinkedFolderException">A folder on the way is a link.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static PreparedFile Write(Destination destination, Action<Stream> write, UnixFileMode? mode = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(write);
        destination.MakeFolder();
        TemporaryFile.RemoveLeftOver(destination.Folder);
        var prepared = new PreparedFile(destination, TemporaryFile.Create(destination.Folder, mode));
        try
        {
            prepared.TakeRights();
            write(prepared._temporary);
            prepared._temporary.Flush(flushToDisk: true);
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
    /// <exception cref="LinkedFolderException">A folder on the way has become a link.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be replaced.</exception>
    public void Commit(bool overwrite = true)
    {
        _destination.RefuseLinks();
        File.Move(_temporary.Name, _destination.Path, overwrite);
        _isCommitted = true;

        // Until here the lock tells other processes that the file is not left over.
        _temporary.Dispose();
    }

    /// <summary>Removes the temporary file unless it took its place.</summary>
    public void Dispose()
    {
        if (!_isCommitted)
        {
            File.Delete(_temporary.Name);
        }

        _temporary.Dispose();
    }

    private void TakeRights()
    {
        if (!OperatingSystem.IsWindows() && Inode.Find(_destination.Path, followsLink: false) is { Kind: InodeKind.File })
        {
            File.SetUnixFileMode(_temporary.SafeFileHandle, File.GetUnixFileMode(_destination.Path));
        }
    }
}
