namespace OpenClaw.Policy.Disk;

/// <summary>
/// Writes a file so that a reader, or a machine that loses power, sees the old content or the new one, never a part: a temporary name
/// in the same folder, flushed to disk, then renamed. A link that stands at the very place is replaced, never followed.
/// </summary>
public static class AtomicFile
{
    /// <summary>What lies there is no file that could be replaced: <c>/dev/stdout</c>, <c>/dev/null</c>, <c>/proc/self/fd/3</c>.</summary>
    private static readonly string[] Devices = ["/dev/", "/proc/"];

    /// <param name="destination">Its folder is made when it does not exist. Into a device that the user names the content is written as it is.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="LinkedFolderException">A folder on the way is a link.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(Destination destination, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(write);
        if (IsDevice(destination))
        {
            WriteInto(destination.Path, write);
        }
        else
        {
            Write(destination, write, overwrite: true);
        }
    }

    /// <summary>Writes a file that is not there yet; one that is there stays as it is.</summary>
    /// <param name="destination">Its folder is made when it does not exist.</param>
    /// <param name="content">The whole content.</param>
    /// <returns>False when the file exists, or a link stands in its place.</returns>
    /// <exception cref="LinkedFolderException">A folder on the way is a link.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static bool Create(Destination destination, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(content);
        destination.RefuseLinks();
        if (IsThere())
        {
            return false;
        }

        try
        {
            Write(destination, stream => stream.Write(content), overwrite: false);
            return true;
        }
        catch (IOException e) when (e is not LinkedFolderException && IsThere())
        {
            return false;
        }

        bool IsThere() => Inode.Find(destination.Path, followsLink: false) is not null;
    }

    /// <summary>Writes a file as above, unless it has that content: a file that did not change keeps its time.</summary>
    /// <param name="destination">Its folder is made when it does not exist.</param>
    /// <param name="content">The whole content.</param>
    /// <exception cref="LinkedFolderException">A folder on the way is a link.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to, or the file may not be read.</exception>
    public static void WriteIfChanged(Destination destination, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.RefuseLinks();
        if (!Holds(destination.Path, content))
        {
            Write(destination, stream => stream.Write(content.Span));
        }
    }

    /// <summary>
    /// Removes the temporary files that killed processes left in a folder. Writing into the folder does so too. What another process is writing
    /// stays, and what cannot be removed.
    /// </summary>
    /// <param name="folder">Absolute.</param>
    public static void RemoveLeftOver(string folder) => TemporaryFile.RemoveLeftOver(folder);

    private static bool Holds(string path, ReadOnlyMemory<byte> content) =>
        Inode.Find(path, followsLink: false) is { Kind: InodeKind.File }
        && RegularFile.ReadAll(path, content.Length, followsLink: false) is { } before
        && before.Span.SequenceEqual(content.Span);

    /// <summary>A pipe or a device elsewhere is the user's too, unless it lies where strangers write: there one could make the program wait for ever.</summary>
    private static bool IsDevice(Destination destination) => !OperatingSystem.IsWindows()
        && (Devices.Any(d => destination.Path.StartsWith(d, StringComparison.Ordinal))
            || (!destination.IsBelowRoot && Inode.Find(destination.Path, followsLink: false) is { Kind: InodeKind.Special }));

    private static void WriteInto(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        if (stream.CanSeek)
        {
            // Standard output that leads into a file: what was printed before stays.
            stream.Seek(0, SeekOrigin.End);
        }

        write(stream);
    }

    private static void Write(Destination destination, Action<Stream> write, bool overwrite)
    {
        using var prepared = PreparedFile.Write(destination, write);
        prepared.Commit(overwrite);
    }
}
