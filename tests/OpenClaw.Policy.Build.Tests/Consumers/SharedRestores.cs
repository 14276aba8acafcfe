using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>
/// Restores each kind of consumer once: the next one with the same project files gets a copy of what the first restore left, with its own
/// path in it. What a build does afterwards is the same.
/// </summary>
internal static partial class SharedRestores
{
    /// <summary>The kinds by the text of their project files.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<RestoredFiles>> Kinds = new(StringComparer.Ordinal);

    /// <param name="root">The consumer's folder.</param>
    /// <param name="sources">The names of its files, from the folder.</param>
    /// <param name="restore">Restores it.</param>
    public static void Restore(string root, IEnumerable<string> sources, Action restore)
    {
        // A path with other characters is written in three ways into the files of a restore.
        if (!PlainPath().IsMatch(root))
        {
            restore();
            return;
        }

        var isFirst = false;
        var files = Kinds.GetOrAdd(KindOf(root, sources), _ => new(() =>
        {
            isFirst = true;
            restore();
            return RestoredFiles.Of(root);
        })).Value;
        if (!isFirst)
        {
            files.CopyTo(root);
        }
    }

    private static string KindOf(string root, IEnumerable<string> sources)
    {
        var kind = new StringBuilder();
        foreach (var name in sources.Where(static n => ProjectFile().IsMatch(n)).Order(StringComparer.Ordinal))
        {
            kind.Append(name).Append('\0').Append(File.ReadAllText(Path.Combine(root, name))).Append('\0');
        }

        return kind.ToString();
    }

    [GeneratedRegex(@"^[A-Za-z0-9/._-]+$")]
    private static partial Regex PlainPath();

    /// <summary>What a restore reads.</summary>
    [GeneratedRegex(@"(proj|\.props|\.targets|\.slnx|\.slnf|\.rsp|nuget\.config|global\.json)$", RegexOptions.IgnoreCase)]
    private static partial Regex ProjectFile();
}
