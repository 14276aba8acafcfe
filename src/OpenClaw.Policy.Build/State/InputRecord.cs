using System.Security.Cryptography;
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

    private static PathKind Look(string path) =>
        Directory.Exists(path) ? PathKind.Folder
        : File.Exists(path) ? PathKind.File
        : PathKind.Missing;

    private static string Hash(string path)
    {
        // A named pipe says that it is empty. Whoever opens one waits for somebody to write to it.
        if (new FileInfo(path).Length == 0)
        {
            return Convert.ToHexStringLower(SHA256.HashData([]));
        }

        using var stream = SharedFile.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
