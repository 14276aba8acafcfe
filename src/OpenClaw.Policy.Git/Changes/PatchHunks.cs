using System.Globalization;

namespace OpenClaw.Policy.Git.Changes;

/// <summary>
/// Reads the places of a patch without context lines. The files are those of the raw list, in its order: their names in the patch are
/// never read. A file that changes its type is two sections of a patch.
/// </summary>
internal static class PatchHunks
{
    private const string SectionHead = "diff --git ";
    private const string HunkHead = "@@ -";

    /// <param name="patch">One character a byte.</param>
    /// <param name="changes">What the raw list of the same answer named.</param>
    /// <exception cref="GitException">The patch does not match the list.</exception>
    public static IReadOnlyList<FileHunks> Parse(string patch, IReadOnlyList<FileChange> changes)
    {
        var sections = Sections(patch);
        var files = new List<FileHunks>();
        var next = 0;
        foreach (var change in changes)
        {
            var count = change.Kind == FileChangeKind.TypeChanged ? 2 : 1;
            if (next + count > sections.Count)
            {
                throw Mismatch();
            }

            files.Add(new(change, [.. sections.Skip(next).Take(count).SelectMany(static s => s)]));
            next += count;
        }

        return next == sections.Count ? files : throw Mismatch();
    }

    private static List<List<LineHunk>> Sections(string patch)
    {
        var sections = new List<List<LineHunk>>();

        // Without context every line of content begins with +, - or \, so nothing in a file can look like one of these two heads.
        foreach (var line in patch.Split('\n'))
        {
            if (line.StartsWith(SectionHead, StringComparison.Ordinal))
            {
                sections.Add([]);
            }
            else if (line.StartsWith(HunkHead, StringComparison.Ordinal) && sections.Count > 0)
            {
                sections[^1].Add(Hunk(line));
            }
        }

        return sections;
    }

    /// <summary><c>@@ -START[,COUNT] +START[,COUNT] @@</c>; a count of one is left out.</summary>
    private static LineHunk Hunk(string line)
    {
        var words = line.Split(' ', 4);
        if (words.Length < 3)
        {
            throw Mismatch();
        }

        var (oldStart, oldCount) = Range(words[1]);
        var (newStart, newCount) = Range(words[2]);
        return new(oldStart, oldCount, newStart, newCount);
    }

    private static (int Start, int Count) Range(string text)
    {
        var comma = text.IndexOf(',');
        return comma < 0 ? (Number(text.AsSpan(1)), 1) : (Number(text.AsSpan(1, comma - 1)), Number(text.AsSpan(comma + 1)));
    }

    private static int Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Mismatch();

    private static GitException Mismatch() => new(GitFailure.Failed, "git's patch does not match its list of changed files.");
}
