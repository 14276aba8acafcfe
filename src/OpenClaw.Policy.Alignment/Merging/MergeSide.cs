using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>The files of one side of a merge, by name. A file that is not there has no entry.</summary>
/// <param name="Files">Any of <see cref="Names"/>.</param>
public sealed record MergeSide(IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>The files that are merged.</summary>
    public static IReadOnlyList<string> Names { get; } = [StoreFiles.LogName, StoreFiles.PlaybooksName, StoreFiles.RulesName];

    /// <summary>Reads a store.</summary>
    /// <param name="folder">The absolute path of the policy folder.</param>
    /// <exception cref="StoreException">A file cannot be read or is beyond a limit, or there is none.</exception>
    public static MergeSide OfFolder(string folder)
    {
        var files = Names.Select(name => (Name: name, Bytes: ReadOrNull(Path.Combine(folder, name), name))).Where(static f => f.Bytes is not null).ToDictionary(static f => f.Name, static f => f.Bytes!);
        return files.Count > 0 ? new(files) : throw new StoreException($"{folder}: the folder holds no policy memory. Name a folder with {string.Join(", ", Names)}, or one with `policy` in it.");
    }

    /// <summary>Reads one file, as a merge driver is given it. An empty file stands for one that is not there.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="name">Which of <see cref="Names"/> it is a version of.</param>
    /// <exception cref="StoreException">It cannot be read or is beyond a limit.</exception>
    public static MergeSide OfFile(string path, string name)
    {
        var bytes = ReadOrNull(path, name) ?? throw new StoreException($"{path}: there is no such file. Name the versions that git hands over: %O %A %B.");
        return new(bytes.Length == 0 ? [] : new Dictionary<string, byte[]> { [name] = bytes });
    }

    internal byte[] Bytes(string name) => Files.TryGetValue(name, out var bytes) ? bytes : [];

    private static byte[]? ReadOrNull(string path, string name)
    {
        var limit = name == StoreFiles.LogName ? FamilyLimits.Log : FamilyLimits.Document;
        try
        {
            return !File.Exists(path) && !Directory.Exists(path) ? null : (RegularFile.ReadAll(path, limit) ?? throw StoreErrors.TooLarge(path, limit)).ToArray();
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not StoreException)
        {
            throw StoreErrors.CannotRead(path, e);
        }
    }
}
