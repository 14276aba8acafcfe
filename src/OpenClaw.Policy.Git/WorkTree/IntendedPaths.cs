using System.Globalization;
using System.Text;
using OpenClaw.Policy.Git.Running;

namespace OpenClaw.Policy.Git.WorkTree;

/// <summary>
/// Tells the files of the index that are only meant to be added from empty ones. They are in no commit until their content is added. git shows the difference
/// in the list for debugging alone: five lines behind each name, the last one with the entry's flags.
/// </summary>
internal static class IntendedPaths
{
    private const int Lines = 5;

    /// <summary>The flag of such an entry, which the format of the index fixes: bit 13 of the second half of its flags, above the first 16.</summary>
    private const uint IntentToAdd = 1u << 29;

    /// <param name="repository">The repository.</param>
    /// <param name="start">With the index that is meant.</param>
    /// <param name="paths">From the top level, with <c>/</c>.</param>
    /// <exception cref="GitException">git failed, or says it in other words than those that are known.</exception>
    public static HashSet<string> Read(GitRepository repository, GitStart start, IReadOnlyList<string> paths)
    {
        var output = Encoding.UTF8.GetString(repository.Run(start, ["ls-files", "-z", "--debug", "--", .. paths]).Span);
        var intended = new HashSet<string>(StringComparer.Ordinal);
        var found = 0;
        for (var position = 0; position < output.Length; found++)
        {
            var end = output.IndexOf('\0', position);
            var path = end < 0 ? throw Unknown() : output[position..end];
            position = end + 1;
            var line = "";
            for (var count = 0; count < Lines; count++)
            {
                var next = output.IndexOf('\n', position);
                line = next < 0 ? throw Unknown() : output[position..next];
                position = next + 1;
            }

            if (Flags(line) is var flags && (flags & IntentToAdd) != 0)
            {
                intended.Add(path);
            }
        }

        return found == paths.Count ? intended : throw Unknown();
    }

    private static uint Flags(string line)
    {
        const string Word = "flags: ";
        var at = line.IndexOf(Word, StringComparison.Ordinal);
        return at >= 0 && uint.TryParse(line.AsSpan(at + Word.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var flags) ? flags : throw Unknown();
    }

    private static GitException Unknown() => new(
        GitFailure.Failed,
        "git lists the entries of the index in another form than this gate knows, so an empty file cannot be told from one that is only meant to be added.",
        "Add the content of files that were added with --intent-to-add.");
}
