using System.Security.Cryptography;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Build.State;

/// <summary>What stood at a path when it was evaluated.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Kind">Tells a missing file from a folder: neither has a hash, and one can become the other.</param>
/// <param name="Sha256">Lower-case hex; null when nothing was read.</param>
internal sealed record InputRecord(string Path, PathKind Kind, string? Sha256)
{
    /// <summary>The gate saw nothing where it was not allowed to look; here that is told apart, so that it can be compared later.</summary>
    public static InputRecord Of(GateInput input)
    {
        var kind = input.Kind switch
        {
            EntryKind.File => PathKind.File,
            EntryKind.Directory => PathKind.Folder,
            EntryKind.Missing => PathKind.Missing,
            _ => Look(input.Path),
        };
        return new(input.Path, kind, input.Sha256);
    }

    /// <exception cref="IOException">The file cannot be read now.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read now.</exception>
    public bool IsUnchanged() => Look(Path) == Kind && (Sha256 is null || Hash(Path) == Sha256);

    private static PathKind Look(string path) => Inode.Find(path, followsLink: true)?.Kind switch
    {
        null => PathKind.Missing,
        InodeKind.File => PathKind.File,
        InodeKind.Folder => PathKind.Folder,
        _ => PathKind.Special,
    };

    /// <summary>Null for a file that is larger than any that a build has read or written: it is another one.</summary>
    private static string? Hash(string path)
    {
        using var stream = RegularFile.Open(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[81920];
        var total = 0L;
        while (stream.Read(piece) is var count and > 0)
        {
            total += count;
            if (total > StateDirectory.MaxReportBytes)
            {
                return null;
            }

            hash.AppendData(piece, 0, count);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
