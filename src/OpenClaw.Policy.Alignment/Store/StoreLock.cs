using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Alignment.Store;

/// <summary>
/// Keeps other writers of this library out of a store while rules are read, changed and written back. The log is locked, because it is
/// never replaced, so that no extra file lies in a folder that is committed. Readers need no lock: files are replaced whole.
/// The real openclaw-alignment takes no lock and is not kept out.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    /// <summary>A writer holds the lock for milliseconds; after this long something is stuck.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>On Unix this is an advisory lock that readers do not ask for; on Windows readers must be let in.</summary>
    private static readonly FileShare Share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;

    private readonly FileStream _log;

    private StoreLock(FileStream log) => _log = log;

    /// <summary>Takes the lock, and makes the log when there is none.</summary>
    /// <param name="files">The store.</param>
    /// <param name="destination">The log, with the folders below which no link is followed.</param>
    /// <exception cref="StoreException">It cannot be taken.</exception>
    public static StoreLock Take(StoreFiles files, Destination destination)
    {
        var start = Environment.TickCount64;
        while (true)
        {
            try
            {
                destination.MakeFolder();
                RefuseOtherKinds(files.Log);
                var log = new FileStream(files.Log, FileMode.OpenOrCreate, FileAccess.ReadWrite, Share, bufferSize: 1);
                if (Inode.Of(log.SafeFileHandle).Names > 0)
                {
                    return new(log);
                }

                // A merge has put another log in its place meanwhile.
                log.Dispose();
            }
            catch (IOException e) when (IsBusy(e) && Environment.TickCount64 - start < Patience.TotalMilliseconds)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw StoreErrors.CannotWrite(files.Log, e);
            }
        }
    }

    /// <summary>Looks at what stands in the place of the log.</summary>
    /// <exception cref="NotRegularFileException">It is a link, a pipe, a device or a folder.</exception>
    public static void RefuseOtherKinds(string log)
    {
        if (Inode.Find(log, followsLink: false) is { Kind: not InodeKind.File } other)
        {
            throw new NotRegularFileException(log, other.Kind);
        }
    }

    /// <summary>
    /// Appends lines in one write and flushes them to disk. After a record that a killed writer left without its end, a line end comes
    /// first, so that the torn record stays alone.
    /// </summary>
    /// <exception cref="StoreException">The disk refuses.</exception>
    public void Append(StoreFiles files, byte[] lines)
    {
        var length = _log.Length;
        try
        {
            if (length > 0)
            {
                _log.Position = length - 1;
                if (_log.ReadByte() != '\n')
                {
                    lines = [(byte)'\n', .. lines];
                }
            }

            _log.Position = length;
            _log.Write(lines);
            _log.Flush(flushToDisk: true);
        }
        catch (IOException e)
        {
            TakeBack(length);
            throw StoreErrors.CannotWrite(files.Log, e);
        }
    }

    public void Dispose() => _log.Dispose();

    private static bool IsBusy(IOException e) => e is not (NotRegularFileException or LinkedFolderException) && e.HResult is 11 or 35 or unchecked((int)0x80070020);

    private void TakeBack(long length)
    {
        try
        {
            _log.SetLength(length);
        }
        catch (IOException)
        {
            // A torn last record is left; the next append separates it.
        }
    }
}
