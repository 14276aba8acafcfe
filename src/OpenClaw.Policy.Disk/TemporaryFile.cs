using System.Buffers;
using System.Security.Cryptography;

namespace OpenClaw.Policy.Disk;

/// <summary>
/// Files that are being written, under a name that nothing else has: <c>.openclaw-policy-k3v0q8z1m5xd.tmp</c>. A process that is killed leaves its file behind, and
/// the next one that writes into the folder removes it. Whoever writes a file holds a lock on it, which ends with the process however it ends; so a
/// file that can be locked is left over.
/// </summary>
internal static class TemporaryFile
{
    private const string Prefix = ".openclaw-policy-";
    private const string Suffix = ".tmp";
    private const string Characters = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int RandomLength = 12;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Characters);

    /// <summary>Each attempt is lost only when another process takes the new file for left over in the moment before it is locked.</summary>
    private const int MaxAttempts = 16;

    /// <summary>Makes an empty file and locks it.</summary>
    /// <param name="folder">Absolute; it exists.</param>
    /// <param name="mode">The access rights on Unix; null for the usual ones.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static FileStream Create(string folder, UnixFileMode? mode)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var stream = new FileStream(Path.Combine(folder, NewName()), Options(mode));
                if (Inode.Of(stream.SafeFileHandle).Names > 0)
                {
                    return stream;
                }

                stream.Dispose();
            }
            catch (IOException e) when (attempt < MaxAttempts && IsLocked(e))
            {
                // The one who takes it for left over removes it.
            }

            if (attempt == MaxAttempts)
            {
                throw new IOException("Other processes remove every new file.");
            }
        }
    }

    /// <summary>Removes the files that killed processes left in a folder. What cannot be removed stays.</summary>
    /// <param name="folder">Absolute.</param>
    public static void RemoveLeftOver(string folder)
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, Prefix + "*" + Suffix))
            {
                if (IsName(Path.GetFileName(path)))
                {
                    Remove(path);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever writes into the folder next meets the same and says so.
        }
    }

    /// <summary>Whether a name is that of a file that is being written.</summary>
    public static bool IsName(string name) =>
        name.Length == Prefix.Length + RandomLength + Suffix.Length
        && name.StartsWith(Prefix, StringComparison.Ordinal)
        && name.EndsWith(Suffix, StringComparison.Ordinal)
        && !name.AsSpan(Prefix.Length, RandomLength).ContainsAnyExcept(Allowed);

    private static string NewName() => Prefix + RandomNumberGenerator.GetString(Characters, RandomLength) + Suffix;

    /// <summary>On Unix a file that is open can be renamed as it is; on Windows others must let it be removed.</summary>
    private static FileStreamOptions Options(UnixFileMode? mode)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None,
            BufferSize = 0,
        };
        if (mode is not null && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        return options;
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS.</summary>
    private static bool IsLocked(IOException error) => error.HResult is 11 or 35;

    private static void Remove(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                using var exclusive = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
                return;
            }

            using var file = UnixFile.OpenRead(path, followsLink: false);
            if (Inode.Of(file).Kind == InodeKind.File && UnixFile.TryLock(file))
            {
                File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException)
        {
            // Somebody is writing it, or it is not ours to remove.
        }
    }
}
