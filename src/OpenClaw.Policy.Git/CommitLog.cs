using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Git;

/// <summary>The latest commits with the files that they touch, as text.</summary>
public static class CommitLog
{
    /// <summary>Lines of <c>id|subject|author</c>, each followed by the paths of the commit.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="count">How many commits at most.</param>
    /// <exception cref="GitException">git failed, or there is no commit.</exception>
    public static string Read(GitRepository repository, int count)
    {
        ArgumentNullException.ThrowIfNull(repository);
        string[] arguments = ["log", $"-{count.ToString(CultureInfo.InvariantCulture)}", "--pretty=format:%H|%s|%an", "--name-only", "HEAD", "--"];
        return Encoding.UTF8.GetString(repository.Run(arguments).Span);
    }
}
