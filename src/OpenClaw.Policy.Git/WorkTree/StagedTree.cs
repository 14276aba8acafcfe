using System.Text;
using OpenClaw.Policy.Git.Trees;

namespace OpenClaw.Policy.Git.WorkTree;

/// <summary>
/// The index as folders, made in memory: git would write the same ones (<c>write-tree</c>) as objects, and the gate writes nothing into a repository.
/// </summary>
internal static class StagedTree
{
    /// <summary>The ids of an empty file. A file that is only meant to be added (<c>git add --intent-to-add</c>) has them too.</summary>
    private static readonly string[] EmptyFile =
    [
        "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
    ];

    /// <summary>Systems allow paths of at most 4096 bytes or so: half of them are separators at most.</summary>
    private const int MaxNames = 2048;

    /// <param name="repository">The repository.</param>
    /// <param name="indexFile">The index, absolute; null for the repository's own.</param>
    /// <returns>The id under which the repository's reader knows the top folder.</returns>
    /// <exception cref="GitException">A merge has left several versions of a file, the index is damaged, or git failed.</exception>
    public static string Read(GitRepository repository, string? indexFile)
    {
        var start = repository.Running.WithIndex(indexFile);
        var entries = Parse(repository.Run(start, ["ls-files", "-z", "--stage"]).Span);
        var empty = entries.Where(static e => EmptyFile.Contains(e.Id)).Select(static e => e.Path).ToList();
        var missing = empty.Count == 0 ? [] : IntendedPaths.Read(repository, start, empty);
        var root = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => !missing.Contains(e.Path)))
        {
            Add(root, entry);
        }

        return Know(repository.Trees, root, $"index {Guid.NewGuid():N}", "");
    }

    private static List<Entry> Parse(ReadOnlySpan<byte> output)
    {
        var entries = new List<Entry>();
        while (!output.IsEmpty)
        {
            var tab = output.IndexOf((byte)'\t');
            var end = output.IndexOf((byte)0);
            var words = tab < 0 || end < tab ? [] : Encoding.ASCII.GetString(output[..tab]).Split(' ');
            if (words.Length != 3)
            {
                throw new GitException(GitFailure.Failed, "git's list of the index is damaged.");
            }

            var name = output[(tab + 1)..end];
            var path = Encoding.UTF8.GetString(name);
            if (words[2] != "0")
            {
                throw new GitException(
                    GitFailure.Failed,
                    $"The index has several versions of '{path}': a merge has left a conflict, and nobody can tell what will be committed.",
                    "Resolve the conflict, add the file, then run the gate again.");
            }

            // As in a commit, a name that is no UTF-8 can be asked for by nobody.
            if (System.Text.Unicode.Utf8.IsValid(name))
            {
                entries.Add(new(path, Kind(words[0]), words[1]));
            }

            output = output[(end + 1)..];
        }

        return entries;
    }

    private static TreeEntryKind Kind(string mode) => mode switch
    {
        "120000" => TreeEntryKind.Link,
        "160000" => TreeEntryKind.Submodule,
        _ => TreeEntryKind.File,
    };

    private static void Add(Dictionary<string, object> root, Entry entry)
    {
        var names = entry.Path.Split('/');
        if (names.Length > MaxNames)
        {
            throw new GitException(GitFailure.TooMuch, $"The index has a path of more than {MaxNames} names.");
        }

        var folder = root;
        foreach (var name in names[..^1])
        {
            if (!folder.TryGetValue(name, out var below))
            {
                folder.Add(name, below = new Dictionary<string, object>(StringComparer.Ordinal));
            }

            folder = below as Dictionary<string, object> ?? throw Damaged(entry);
        }

        if (!folder.TryAdd(names[^1], new TreeEntry(entry.Kind, entry.Id)))
        {
            throw Damaged(entry);
        }
    }

    private static string Know(TreeReader trees, Dictionary<string, object> folder, string index, string path)
    {
        var id = $"{index}:{path}";
        trees.Know(id, folder.ToDictionary(
            static e => e.Key,
            e => e.Value as TreeEntry ?? new TreeEntry(TreeEntryKind.Folder, Know(trees, (Dictionary<string, object>)e.Value, index, $"{path}/{e.Key}")),
            StringComparer.Ordinal));
        return id;
    }

    private static GitException Damaged(Entry entry) => new(GitFailure.Failed, $"The index has '{entry.Path}' twice, or as a file and as a folder.");

    private sealed record Entry(string Path, TreeEntryKind Kind, string Id);
}
