using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate.Files;

/// <summary>
/// Files on this machine, as far as they may be read. A path is resolved once, links included, and what is opened is the resolved path.
/// </summary>
public sealed class FolderFileSet : IFileSet
{
    private readonly IReadOnlyList<string>? _allowed;

    private FolderFileSet(IReadOnlyList<string>? allowed) => _allowed = allowed;

    /// <summary>No bounds: for the drop-in command, which reads wherever the real program reads.</summary>
    public static FolderFileSet Everything { get; } = new(null);

    /// <summary>Only what lies in one of these folders, or is one of these files, after links were followed.</summary>
    /// <param name="paths">Absolute paths. Their own links are followed too.</param>
    public static FolderFileSet Within(params IEnumerable<string> paths) =>
        new([.. paths.Select(static p => Path.TrimEndingDirectorySeparator(RealPath.Resolve(p) ?? p))]);

    public FileReadResult Read(string path, int maxBytes)
    {
        try
        {
            if (RealPath.Resolve(path) is not { } real)
            {
                return new(FileReadStatus.Failed, path, default, path, "its symbolic links form a loop");
            }

            if (!IsAllowed(real))
            {
                return new(FileReadStatus.OutsideRoot, path, default, real);
            }

            return Directory.Exists(real)
                ? new(FileReadStatus.Directory, path, default, real)
                : Path.EndsInDirectorySeparator(path) && File.Exists(real)
                ? new(FileReadStatus.NotADirectory, path, default, path)
                : MayBlock(real)
                ? new(FileReadStatus.Found, path, ReadOnlyMemory<byte>.Empty, real)
                : ReadFile(path, real, maxBytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return IsBelowFile(path) ? new(FileReadStatus.NotADirectory, path, default, path) : FileReadResult.NotFound(path);
        }
        catch (UnauthorizedAccessException)
        {
            return new(FileReadStatus.AccessDenied, path, default, path);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return new(FileReadStatus.Failed, path, default, path, "the system could not open it");
        }
    }

    public EntryKind GetKind(string path)
    {
        try
        {
            return RealPath.Resolve(path) is not { } real || !IsAllowed(real) ? EntryKind.Other
                : Directory.Exists(real) ? EntryKind.Directory
                : File.Exists(real) ? EntryKind.File
                : EntryKind.Missing;
        }
        catch (PathTooLongException)
        {
            return EntryKind.Missing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return EntryKind.Other;
        }
    }

    public bool HasOtherNames(string path)
    {
        try
        {
            return RealPath.Resolve(path) is { } real && IsAllowed(real) && HardLinks.HasOtherNames(real);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether the nearest thing that exists on the way to a path is a file; a link that leads nowhere is none, whatever .NET calls it.</summary>
    private static bool IsBelowFile(string path)
    {
        var parent = Path.GetDirectoryName(RealPath.Resolve(path));
        while (parent is not null && !Directory.Exists(parent))
        {
            if (File.Exists(parent))
            {
                return true;
            }

            parent = Path.GetDirectoryName(parent);
        }

        return false;
    }

    /// <summary>
    /// A named pipe in a workspace would keep the gate waiting for a writer. It says that it is empty, and of an empty file nothing is
    /// lost when it is not opened. A command without bounds was told by its user what to read.
    /// </summary>
    private bool MayBlock(string real) => _allowed is not null && new FileInfo(real).Length == 0;

    private static FileReadResult ReadFile(string path, string real, int maxBytes)
    {
        using var stream = new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.CanSeek && stream.Length > maxBytes)
        {
            return new(FileReadStatus.TooLarge, path, default, real);
        }

        // One byte more than the length that was announced tells whether the file grew, or has no honest length (a device).
        var buffer = new byte[(stream.CanSeek ? (int)stream.Length : 0) + 1];
        var count = 0;
        while (stream.Read(buffer, count, buffer.Length - count) is var read and > 0)
        {
            count += read;
            if (count > maxBytes)
            {
                return new(FileReadStatus.TooLarge, path, default, real);
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(maxBytes, count * 2) + 1);
            }
        }

        return new(FileReadStatus.Found, path, buffer.AsMemory(0, count), real);
    }

    private bool IsAllowed(string real) => _allowed is null || _allowed.Any(a => PathRules.IsInside(real, a));
}
