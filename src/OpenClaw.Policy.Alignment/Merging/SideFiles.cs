using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>One side, or the merged store before it is written, as the checks read it.</summary>
/// <param name="root">The absolute path of a folder that the store seems to lie in.</param>
/// <param name="files">The files by name.</param>
internal sealed class SideFiles(string root, IReadOnlyDictionary<string, byte[]> files) : IFileSet, IFolderListing
{
    private readonly string _memory = Path.Combine(root, StoreFiles.MemoryFolder);

    private string Folder => StoreFiles.Of(_memory).Folder;

    public FileReadResult Read(string path, int maxBytes) =>
        Path.GetDirectoryName(path) != Folder || !files.TryGetValue(Path.GetFileName(path), out var bytes) ? FileReadResult.NotFound(path)
        : bytes.Length > maxBytes ? new(FileReadStatus.TooLarge, path, default, path)
        : new(FileReadStatus.Found, path, bytes, path);

    public EntryKind GetKind(string path) =>
        path == Folder || path == _memory ? EntryKind.Directory
        : Path.GetDirectoryName(path) == Folder && files.ContainsKey(Path.GetFileName(path)) ? EntryKind.File
        : EntryKind.Missing;

    public bool HasOtherNames(string path) => false;

    public IReadOnlyList<string> Names(string folder, int limit) =>
        folder == Folder ? [.. files.Keys.Order(StringComparer.Ordinal)] : folder == _memory ? [StoreFiles.PolicyFolder] : [];
}
