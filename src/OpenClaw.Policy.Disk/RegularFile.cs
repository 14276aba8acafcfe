using Microsoft.Win32.SafeHandles;

namespace OpenClaw.Policy.Disk;

/// <summary>
/// Reads files that a stranger may have put there. Only a regular file is read, and never more of it than the reader allows: a pipe would keep the
/// program waiting, a device can give bytes without end. The opened file is looked at again, so nothing can take its place in between.
/// </summary>
public static class RegularFile
{
    /// <summary>Opens a file for reading, without waiting and without keeping others from replacing it.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="followsLink">Whether a link at the end of the path is followed.</param>
    /// <exception cref="NotRegularFileException">Something else stands there.</exception>
    /// <exception cref="IOException">It cannot be opened, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    /// <exception cref="ArgumentException">No file can have the path.</exception>
    public static FileStream Open(string path, bool followsLink = true)
    {
        // To open a device can do something by itself, so it is not even opened.
        if (Inode.Find(path, followsLink) is { Kind: not InodeKind.File } other)
        {
            throw new NotRegularFileException(path, other.Kind);
        }

        var file = OpenAny(path, followsLink);
        try
        {
            var kind = Inode.Of(file).Kind;
            return kind == InodeKind.File ? new FileStream(file, FileAccess.Read, bufferSize: 0) : throw new NotRegularFileException(path, kind);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="maxBytes">How much is read at most; a file that grows meanwhile is not read on and on.</param>
    /// <param name="followsLink">Whether a link at the end of the path is followed.</param>
    /// <returns>Null when the file is larger.</returns>
    /// <exception cref="NotRegularFileException">Something else stands there.</exception>
    /// <exception cref="IOException">It cannot be read, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="ArgumentException">No file can have the path.</exception>
    public static ReadOnlyMemory<byte>? ReadAll(string path, int maxBytes, bool followsLink = true)
    {
        using var stream = Open(path, followsLink);
        return stream.Length > maxBytes ? null : ReadToEnd(stream, maxBytes);
    }

    private static ReadOnlyMemory<byte>? ReadToEnd(FileStream stream, int maxBytes)
    {
        // One byte more than the length that was announced tells whether the file grew, or has no honest length (as in /proc).
        var buffer = new byte[(int)stream.Length + 1];
        var count = 0;
        while (stream.Read(buffer, count, buffer.Length - count) is var read and > 0)
        {
            count += read;
            if (count > maxBytes)
            {
                return null;
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(maxBytes, count * 2) + 1);
            }
        }

        return buffer.AsMemory(0, count);
    }

    private static SafeFileHandle OpenAny(string path, bool followsLink)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
        {
            try
            {
                return UnixFile.OpenRead(path, followsLink);
            }
            catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
            {
                // Below.
            }
        }

        return File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
    }
}
