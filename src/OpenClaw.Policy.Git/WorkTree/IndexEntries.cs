using System.Text;

namespace OpenClaw.Policy.Git.WorkTree;

/// <summary>What the index has under some paths.</summary>
internal sealed class IndexEntries
{
    private readonly ILookup<string, (string Id, int Stage)> _entries;

    private IndexEntries(ILookup<string, (string Id, int Stage)> entries) => _entries = entries;

    /// <param name="repository">The repository.</param>
    /// <param name="paths">From the top level, with <c>/</c>.</param>
    /// <exception cref="GitException">git failed.</exception>
    public static IndexEntries Read(GitRepository repository, IReadOnlyCollection<string> paths)
    {
        var output = paths.Count == 0 ? default : repository.Run(["ls-files", "-z", "--stage", "--", .. paths]);
        return new(Encoding.UTF8.GetString(output.Span)
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(Parse)
            .ToLookup(static e => e.Path, static e => (e.Id, e.Stage), StringComparer.Ordinal));
    }

    /// <summary>All paths, each once.</summary>
    public IEnumerable<string> Paths => _entries.Select(static e => e.Key);

    public bool IsConflicted(string path) => _entries[path].Any(static e => e.Stage != 0);

    /// <summary>The id of the content, or null when the path is not in the index.</summary>
    public string? Find(string path) => _entries[path].Select(static e => e.Id).FirstOrDefault();

    /// <summary><c>MODE ID STAGE</c>, a tab, the path.</summary>
    private static (string Path, string Id, int Stage) Parse(string line)
    {
        var tab = line.IndexOf('\t');
        var words = (tab < 0 ? "" : line[..tab]).Split(' ');
        return words.Length == 3
            ? (line[(tab + 1)..], words[1], words[2][0] - '0')
            : throw new GitException(GitFailure.Failed, "git's list of the index is damaged.");
    }
}
