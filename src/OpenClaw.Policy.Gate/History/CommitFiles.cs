using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate.History;

/// <summary>The files of a commit, and beside the repository the files of this machine: what a user names there is the same at any time.</summary>
/// <param name="commit">The repository's files.</param>
/// <param name="root">The top of the repository.</param>
/// <param name="machine">All other files that may be read.</param>
internal sealed class CommitFiles(IFileSet commit, string root, IFileSet machine) : IFileSet
{
    /// <summary>The length of all that was read.</summary>
    public long BytesRead { get; private set; }

    public FileReadResult Read(string path, int maxBytes)
    {
        var file = Of(path).Read(path, maxBytes);
        BytesRead += file.Bytes.Length;
        return file;
    }

    public EntryKind GetKind(string path) => Of(path).GetKind(path);

    public bool HasOtherNames(string path) => Of(path).HasOtherNames(path);

    private IFileSet Of(string path) => PathRules.IsInside(path, root) ? commit : machine;
}
