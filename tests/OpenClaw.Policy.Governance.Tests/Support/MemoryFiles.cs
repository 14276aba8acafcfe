using System.Text;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Tests.Support;

/// <summary>Files of a test, by path below <c>/w</c>.</summary>
internal sealed class MemoryFiles(IReadOnlyDictionary<string, string> files) : IFileSet, IFolderListing
{
    public const string Root = "/w";

    /// <summary>The content of what is listed and cannot be found.</summary>
    public const string DanglingLink = "\0link";

    public FileReadResult Read(string path, int maxBytes) =>
        !files.TryGetValue(Relative(path), out var text) || text == DanglingLink ? FileReadResult.NotFound(path)
        : Encoding.UTF8.GetByteCount(text) > maxBytes ? new(FileReadStatus.TooLarge, path, default, path)
        : new(FileReadStatus.Found, path, Encoding.UTF8.GetBytes(text), path);

    public EntryKind GetKind(string path) =>
        files.ContainsKey(Relative(path)) ? EntryKind.File : files.Keys.Any(f => f.StartsWith(Relative(path) + "/", StringComparison.Ordinal)) ? EntryKind.Directory : EntryKind.Missing;

    public bool HasOtherNames(string path) => false;

    public IReadOnlyList<string>? Names(string folder, int limit)
    {
        var below = Relative(folder) + "/";
        List<string> names = [.. files.Keys.Where(f => f.StartsWith(below, StringComparison.Ordinal)).Select(f => f[below.Length..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];
        return names.Count > limit ? null : names;
    }

    private static string Relative(string path) => path.StartsWith(Root + "/", StringComparison.Ordinal) ? path[(Root.Length + 1)..] : path;
}
