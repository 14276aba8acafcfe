using System.Text;

namespace OpenClaw.Policy.Git.Changes;

/// <summary>
/// Reads what <c>diff-tree --raw -z</c> prints: for each file <c>:MODE MODE ID ID STATUS</c>, then one name, or two for a rename, each
/// followed by a zero byte. A patch may follow after one more zero byte.
/// </summary>
internal static class RawDifference
{
    /// <param name="output">git's answer.</param>
    /// <param name="end">Where the patch begins; the length of the answer when there is none.</param>
    public static IReadOnlyList<FileChange> Parse(ReadOnlySpan<byte> output, out int end)
    {
        var changes = new List<FileChange>();
        var position = 0;
        while (position < output.Length && output[position] == (byte)':')
        {
            var head = Next(output, ref position);
            var status = head[head.LastIndexOf(' ') + 1];
            var first = Next(output, ref position);
            changes.Add(status switch
            {
                'A' => new(FileChangeKind.Added, null, first),
                'D' => new(FileChangeKind.Deleted, first, null),
                'R' or 'C' => new(FileChangeKind.Renamed, first, Next(output, ref position)),
                'T' => new(FileChangeKind.TypeChanged, first, first),
                _ => new(FileChangeKind.Modified, first, first),
            });
        }

        end = position < output.Length && output[position] == 0 ? position + 1 : position;
        return changes;
    }

    private static string Next(ReadOnlySpan<byte> output, ref int position)
    {
        var length = output[position..].IndexOf((byte)0);
        if (length < 0)
        {
            throw new GitException(GitFailure.Failed, "git's list of changed files ends in the middle.");
        }

        var text = Encoding.UTF8.GetString(output.Slice(position, length));
        position += length + 1;
        return text;
    }
}
