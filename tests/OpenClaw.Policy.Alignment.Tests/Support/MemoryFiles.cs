using System.Text;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Tests.Support;

/// <summary>Files that are held in memory, as a commit is.</summary>
public sealed class MemoryFiles : IFileSet, IFolderListing
{
    public const string Root = "/r";

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Sets a file below the memory folder of the root.</summary>
    public MemoryFiles With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public MemoryFiles With(string name, byte[] bytes)
    {
        _files[Path(name)] = bytes;
        return this;
    }

    public static string Path(string name) => $"{Root}/.openclaw_memory/{name}";

    public FileReadResult Read(string path, int maxBytes) =>
        !_files.TryGetValue(path, out var bytes) ? FileReadResult.NotFound(path)
        : bytes.Length > maxBytes ? new(FileReadStatus.TooLarge, path, default, path)
        : new(FileReadStatus.Found, path, bytes, path);

    public EntryKind GetKind(string path) =>
        _files.ContainsKey(path) ? EntryKind.File : _files.Keys.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal)) ? EntryKind.Directory : EntryKind.Missing;

    public bool HasOtherNames(string path) => false;

    public IReadOnlyList<string> Names(string folder, int limit) =>
        [.. _files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)).Select(f => f[(folder.Length + 1)..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];
}
