using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate.Files;

/// <summary>
/// Files on this machine, as far as they may be read. A path is resolved once, links included, and what is opened is the resolved path.
/// </summary>
public sealed class FolderFileSet : IFileSet
{
    /// <summary>A file that somebody wants to be empty often is a link to it; it is a device that does no harm.</summary>
    private const string NullDevice = "/dev/null";

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

            return Inode.Find(real, followsLink: false)?.Kind switch
            {
                InodeKind.Folder => new(FileReadStatus.Directory, path, default, real),
                not null when Path.EndsInDirectorySeparator(path) => new(FileReadStatus.NotADirectory, path, default, path),
                InodeKind.Special when real == NullDevice => new(FileReadStatus.Found, path, ReadOnlyMemory<byte>.Empty, real),
                InodeKind.Special => new(FileReadStatus.Special, path, default, real),
                _ => ReadFile(path, real, maxBytes),
            };
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
                : KindOf(Inode.Find(real, followsLink: false));
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
            return RealPath.Resolve(path) is { } real && IsAllowed(real) && Inode.Find(real, followsLink: false) is { Kind: InodeKind.File, Names: > 1 };
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

    /// <summary>Nothing else may have taken the file's place since it was looked at, so a link is not followed any more.</summary>
    private static FileReadResult ReadFile(string path, string real, int maxBytes)
    {
        try
        {
            return RegularFile.ReadAll(real, maxBytes, followsLink: false) is { } content
                ? new(FileReadStatus.Found, path, content, real)
                : new(FileReadStatus.TooLarge, path, default, real);
        }
        catch (NotRegularFileException)
        {
            return new(FileReadStatus.Failed, path, default, real, "something else took its place while it was opened");
        }
    }

    private static EntryKind KindOf(Inode? inode) => inode?.Kind switch
    {
        null => EntryKind.Missing,
        InodeKind.File => EntryKind.File,
        InodeKind.Folder => EntryKind.Directory,
        _ => EntryKind.Other,
    };

    private bool IsAllowed(string real) => _allowed is null || _allowed.Any(a => PathRules.IsInside(real, a));
}
