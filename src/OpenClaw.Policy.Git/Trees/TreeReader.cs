using System.Collections.Concurrent;
using System.Text;
using OpenClaw.Policy.Git.Objects;
using OpenClaw.Policy.Git.Running;

namespace OpenClaw.Policy.Git.Trees;

/// <summary>Reads folders and files of commits by their ids. Folders are kept: two commits share most of theirs.</summary>
internal sealed class TreeReader(GitObjectReader objects)
{
    /// <summary>Systems allow paths of at most 4096 bytes or so; a longer target leads nowhere.</summary>
    private const int MaxLinkTarget = 4096;

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, TreeEntry>> _trees = new(StringComparer.Ordinal);

    /// <exception cref="GitException">The clone lacks the folder, or it is damaged.</exception>
    public IReadOnlyDictionary<string, TreeEntry> ReadTree(string id) => _trees.GetOrAdd(id, Read);

    /// <summary>Takes a folder that is in no object, under an id that none has.</summary>
    public void Know(string id, IReadOnlyDictionary<string, TreeEntry> entries) => _trees[id] = entries;

    /// <summary>What stands at a path, without following links; null for nothing.</summary>
    /// <param name="rootTree">The id of the top folder.</param>
    /// <param name="names">From the top folder; at least one.</param>
    /// <exception cref="GitException">The clone lacks a folder on the way.</exception>
    public TreeEntry? Find(string rootTree, IEnumerable<string> names)
    {
        var entry = new TreeEntry(TreeEntryKind.Folder, rootTree);
        foreach (var name in names)
        {
            if (entry.Kind != TreeEntryKind.Folder || !ReadTree(entry.Id).TryGetValue(name, out var next))
            {
                return null;
            }

            entry = next;
        }

        return entry;
    }

    /// <param name="id">The id of a file or a link.</param>
    /// <param name="maxBytes">A larger one gives null.</param>
    /// <exception cref="GitException">The clone lacks it.</exception>
    public byte[]? ReadBlob(string id, int maxBytes) => (objects.Read(id, maxBytes) ?? throw Missing("file", id)).Content;

    /// <summary>The target of a link, or null when it is no text.</summary>
    /// <exception cref="GitException">The clone lacks it.</exception>
    public string? ReadLink(string id)
    {
        var target = ReadBlob(id, MaxLinkTarget);
        return target is not null && System.Text.Unicode.Utf8.IsValid(target) ? Encoding.UTF8.GetString(target) : null;
    }

    private IReadOnlyDictionary<string, TreeEntry> Read(string id)
    {
        var tree = objects.Read(id, GitLimits.Tree) ?? throw Missing("folder", id);
        return tree.Content is { } content
            ? TreeParser.Parse(content, id.Length / 2)
            : throw new GitException(GitFailure.TooMuch, $"A folder of the commit is larger than {GitLimits.Tree / (1024 * 1024)} MiB.");
    }

    private static GitException Missing(string what, string id) => new(
        GitFailure.MissingObject,
        $"The clone does not hold a {what} of the commit ({id}).",
        "Fetch it: a partial clone with \"git fetch --refetch --no-filter\", a damaged one with a new clone; the gate itself never goes to the network.");
}
