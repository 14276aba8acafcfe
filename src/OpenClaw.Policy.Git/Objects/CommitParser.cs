using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Git.Objects;

/// <summary>Reads the text of a commit object: header lines, a blank line, the message.</summary>
internal static class CommitParser
{
    /// <exception cref="GitException">The object is not what a commit looks like.</exception>
    public static GitCommit Parse(GitObject commit)
    {
        string? tree = null;
        var parents = new List<string>();
        GitSignature? author = null, committer = null;
        var lines = Encoding.UTF8.GetString(commit.Content ?? []).Split('\n');
        var index = 0;
        for (; index < lines.Length && lines[index].Length > 0; index++)
        {
            var line = lines[index];
            var space = line.IndexOf(' ');
            var (key, value) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
            switch (key)
            {
                case "tree":
                    tree ??= value;
                    break;
                case "parent":
                    parents.Add(value);
                    break;
                case "author":
                    author ??= Signature(value);
                    break;
                case "committer":
                    committer ??= Signature(value);
                    break;
            }
        }

        return tree is null || (author ?? committer) is not { } known
            ? throw new GitException(GitFailure.Failed, $"The commit {commit.Id} is damaged.")
            : new GitCommit
            {
                Id = commit.Id,
                TreeId = tree,
                ParentIds = parents,
                Author = author ?? known,
                Committer = committer ?? known,
                Subject = lines.Skip(index + 1).FirstOrDefault(static l => !string.IsNullOrWhiteSpace(l))?.Trim() ?? "",
            };
    }

    /// <summary><c>NAME &lt;EMAIL&gt; SECONDS +HHMM</c>. A time that makes no sense becomes the beginning of the epoch.</summary>
    private static GitSignature Signature(string text)
    {
        var open = text.IndexOf('<');
        var close = text.LastIndexOf('>');
        if (open < 0 || close < open)
        {
            return new(text, "", DateTimeOffset.UnixEpoch);
        }

        return new(text[..open].Trim(), text[(open + 1)..close], When(text[(close + 1)..].Trim().Split(' ')));
    }

    private static DateTimeOffset When(string[] words)
    {
        if (!long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeSeconds())
        {
            return DateTimeOffset.UnixEpoch;
        }

        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return words.Length > 1 && Offset(words[1]) is { } offset ? time.ToOffset(offset) : time;
    }

    private static TimeSpan? Offset(string text) =>
        text.Length == 5 && text[0] is '+' or '-'
        && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
        && (digits / 100, digits % 100) is (< 14, < 60) and var (hours, minutes)
            ? new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1)
            : null;
}
