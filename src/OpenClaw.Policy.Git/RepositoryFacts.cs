using System.Text;
using OpenClaw.Policy.Git.Running;

namespace OpenClaw.Policy.Git;

/// <summary>What is fixed for a repository while it is open.</summary>
internal sealed class RepositoryFacts
{
    private readonly Lazy<bool> _isPartial;

    private RepositoryFacts(GitStart start, string gitDirectory, bool isShallow, bool isSha256)
    {
        (GitDirectory, IsShallow, IsSha256) = (gitDirectory, isShallow, isSha256);
        _isPartial = new(() => ReadIsPartial(start));
    }

    public string GitDirectory { get; }

    public bool IsShallow { get; }

    public bool IsSha256 { get; }

    /// <summary>Asked when something is missing, which is when it explains something: a process of git less for all other runs.</summary>
    /// <exception cref="GitException">git cannot be started.</exception>
    public bool IsPartial => _isPartial.Value;

    /// <exception cref="GitException">git does not accept the repository.</exception>
    public static RepositoryFacts Read(GitStart start, string topLevel)
    {
        var answer = GitCommand.Run(start, ["rev-parse", "--is-shallow-repository", "--show-object-format", "--absolute-git-dir"]);
        var lines = Encoding.UTF8.GetString(answer.Output.Span).Split('\n', 3);
        if (answer.ExitCode != 0 || lines.Length != 3)
        {
            throw new GitException(
                Failure(answer.Error), $"The folder '{Path.GetFileName(topLevel)}' is no repository that git can read: {answer.Error}", "Clone it again, or update git.");
        }

        if (lines[1] is not ("sha1" or "sha256"))
        {
            // An older git repeats an option that it does not know.
            throw new GitException(GitFailure.NotInstalled, "The git command on the search path is older than 2.25.", GitExecutable.Remedy);
        }

        return new(start, lines[2].TrimEnd('\n'), lines[0] == "true", lines[1] == "sha256");
    }

    /// <summary>What is no repository for git itself is told from one that it knows and refuses.</summary>
    private static GitFailure Failure(string error) =>
        error.Contains("not a git repository", StringComparison.Ordinal) || error.Contains("invalid gitfile format", StringComparison.Ordinal)
            ? GitFailure.NoRepository
            : GitFailure.RefusedRepository;

    /// <summary>A partial clone names the remote that it would fetch missing files from.</summary>
    private static bool ReadIsPartial(GitStart start) =>
        GitCommand.Run(start, ["config", "--get-regexp", @"^(extensions\.partialclone|remote\..*\.(promisor|partialclonefilter))$"]).ExitCode == 0;
}
