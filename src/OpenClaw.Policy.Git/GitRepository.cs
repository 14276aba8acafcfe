using System.Text;
using OpenClaw.Policy.Git.Objects;
using OpenClaw.Policy.Git.Running;
using OpenClaw.Policy.Git.Submodules;
using OpenClaw.Policy.Git.Trees;
using OpenClaw.Policy.Git.WorkTree;

namespace OpenClaw.Policy.Git;

/// <summary>
/// A repository with a work tree, read through the <c>git</c> command. It runs nothing that the repository names (hooks, filters,
/// external programs), reads no configuration of the user or the machine, asks nothing and never goes to the network.
/// </summary>
public sealed class GitRepository : IDisposable
{
    private readonly RepositoryCore _core;
    private readonly bool _isOutermost;

    private GitRepository(string topLevel, string gitDirectory, SubmoduleClones clones, bool isOutermost)
    {
        var access = clones.Access;
        var executable = GitExecutable.Find(access.SearchPath ?? Environment.GetEnvironmentVariable("PATH"));
        var start = new GitStart(executable, topLevel, gitDirectory, new GitPatience(access.AnswerTime, access.Clock));
        (Clones, _isOutermost) = (clones, isOutermost);
        TopLevel = topLevel;
        Running = start;
        _core = access.Kept?.Open(topLevel, gitDirectory, start) ?? new RepositoryCore(start, topLevel);
    }

    /// <summary>The top of the work tree, absolute: the folder that holds <c>.git</c>.</summary>
    public string TopLevel { get; }

    /// <summary>Whether the clone lacks old commits.</summary>
    public bool IsShallow => _core.Facts.IsShallow;

    /// <summary>Whether the clone may lack files of its commits.</summary>
    public bool IsPartial => _core.Facts.IsPartial;

    /// <summary>Whether ids have 64 digits instead of 40.</summary>
    public bool IsSha256 => _core.Facts.IsSha256;

    /// <summary>The folder of git's own data for this work tree, absolute; a linked worktree has one below its repository's.</summary>
    public string GitDirectory => _core.Facts.GitDirectory;

    internal GitStart Running { get; }

    internal GitAccess Access => Clones.Access;

    internal TreeReader Trees => _core.Trees;

    /// <summary>What the gitlinks of this repository stand for.</summary>
    internal SubmoduleClones Clones { get; }

    /// <summary>Opens the repository whose work tree a folder lies in.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="access">Which git; null takes the one of this machine.</param>
    /// <param name="nested">Tops of work trees below this one, absolute, in which commits of submodules are looked for too.</param>
    /// <exception cref="GitException">There is no git, no repository, or git does not accept it.</exception>
    public static GitRepository Open(string folder, GitAccess? access = null, IReadOnlyList<string>? nested = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var topLevel = GitTopLevel.Find(folder) ?? throw new GitException(
            GitFailure.NoRepository, $"The folder '{Path.GetFileName(folder)}' lies in no git work tree.", "Check the repository out with git, or name no commit.");
        return new GitRepository(topLevel, Path.Combine(topLevel, GitTopLevel.Mark), new SubmoduleClones(access ?? GitAccess.Default, nested ?? []), isOutermost: true);
    }

    /// <summary>Opens a clone that lies below another repository.</summary>
    /// <param name="topLevel">The top of its work tree.</param>
    /// <param name="gitDirectory">What is taken for its repository.</param>
    /// <param name="clones">Those of the outermost repository, which dispose this one.</param>
    /// <exception cref="GitException">There is no repository, or git does not accept it.</exception>
    internal static GitRepository OpenSubmodule(string topLevel, string gitDirectory, SubmoduleClones clones) =>
        new(topLevel, gitDirectory, clones, isOutermost: false);

    /// <summary>The commit that a name stands for: a branch, a tag, an id, <c>HEAD~2</c> and all else that git understands.</summary>
    /// <exception cref="GitException">There is none, or git failed.</exception>
    public GitCommit Resolve(string revision) => TryResolve(revision) ?? throw UnknownRevision(revision);

    /// <summary>The commit that a name stands for, or null; <c>HEAD</c> of a branch without commits stands for none.</summary>
    /// <exception cref="GitException">git failed.</exception>
    public GitCommit? TryResolve(string revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return revision.Length > 0 && _core.Objects.Read($"{revision}^{{commit}}", GitLimits.Tree) is { Content: not null } commit
            ? CommitParser.Parse(commit)
            : null;
    }

    /// <summary>The files of a commit.</summary>
    /// <param name="commit">Of this repository.</param>
    public CommitFileSet Files(GitCommit commit) => new(this, commit);

    /// <summary>The files of the index as it is now.</summary>
    /// <param name="indexFile">The index, absolute; null for the one of the work tree.</param>
    /// <exception cref="GitException">A merge has left several versions of a file, or git failed.</exception>
    public StagedFileSet StagedFiles(string? indexFile = null) => new(this, StagedTree.Read(this, indexFile));

    /// <summary>
    /// The commit that a name stands for when it can stand for no other one. git takes a tag before a branch and a branch before the beginning
    /// of an id, so that somebody who may add a tag or a branch could choose the commit.
    /// </summary>
    /// <exception cref="GitException">There is none, several have that name, or git failed.</exception>
    public GitCommit ResolveOnly(string revision)
    {
        var commit = Resolve(revision);
        var others = RevisionName.OtherMeanings(revision).Where(name => TryResolve(name) is not null).ToList();
        var isAmbiguous = RevisionName.IsBeginningOfId(revision) ? others.Count > 0 : others.DistinctBy(name => TryResolve(name)!.Id).Count() > 1;
        return !isAmbiguous ? commit : throw new GitException(
            GitFailure.UnknownRevision,
            $"'{revision}' has several meanings in this clone: {string.Join(" and ", others)}{(RevisionName.IsBeginningOfId(revision) ? ", and the beginning of an id" : "")}.",
            "Write the whole name of the one that is meant, or the whole id of the commit.");
    }

    /// <summary>
    /// The best common ancestors of two commits: none for histories without a common beginning, several after criss-cross merges. In a
    /// shallow clone none may mean that the clone does not reach back to it.
    /// </summary>
    /// <exception cref="GitException">git failed.</exception>
    public IReadOnlyList<GitCommit> MergeBases(GitCommit first, GitCommit second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Id == second.Id || second.ParentIds.Contains(first.Id))
        {
            // An ancestor of the other is the only best one: so it is with the base of the merge that a hosting service makes of a pull request.
            return [first];
        }

        var answer = GitCommand.Run(Running, ["merge-base", "--all", first.Id, second.Id]);
        return answer.ExitCode switch
        {
            0 => [.. Encoding.ASCII.GetString(answer.Output.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Resolve)],
            1 => [],
            _ => throw Failed("merge-base", answer),
        };
    }

    /// <summary>The path of a file or folder from the top level, with <c>/</c> between names; null when it lies outside.</summary>
    /// <param name="absolute">Absolute and normalised.</param>
    public string? RelativePath(string absolute)
    {
        ArgumentNullException.ThrowIfNull(absolute);
        return new TreePlace(TopLevel).Relative(absolute)?.Replace(Path.DirectorySeparatorChar, '/');
    }

    public void Dispose()
    {
        if (Access.Kept is null)
        {
            _core.Dispose();
        }

        if (_isOutermost)
        {
            Clones.Dispose();
        }
    }

    /// <summary>Runs git to its end and demands success.</summary>
    /// <exception cref="GitException">It failed.</exception>
    internal ReadOnlyMemory<byte> Run(IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default) => Run(Running, [.. arguments], input);

    /// <summary>The same, started in another way.</summary>
    /// <exception cref="GitException">It failed.</exception>
    internal ReadOnlyMemory<byte> Run(GitStart start, IReadOnlyList<string> all, ReadOnlyMemory<byte> input = default)
    {
        var answer = GitCommand.Run(start, all, input);
        return answer.ExitCode == 0 ? answer.Output : throw Failed(all[0], answer);
    }

    private GitException Failed(string command, GitAnswer answer) => IsShallow || IsPartial
        ? new(GitFailure.MissingObject, $"git {command} failed in an incomplete clone: {answer.Error}", CompleteTheClone())
        : new(GitFailure.Failed, $"git {command} failed: {answer.Error}");

    private GitException UnknownRevision(string revision) => IsShallow
        ? new(GitFailure.MissingObject, $"'{revision}' is no commit of this clone, which is shallow.", CompleteTheClone())
        : UnbornBranch() is { } branch && IsHead(revision)
        ? new(GitFailure.UnknownRevision, $"'{revision}' is no commit yet: nothing has been committed to the branch '{branch}'.", "Commit first, or name a commit of another branch.")
        : new(GitFailure.UnknownRevision, $"'{revision}' is no commit of this clone.", "Fetch it first, and name it as this clone does, for example origin/main.");

    /// <summary>Whether a name starts from what is checked out: <c>HEAD</c>, <c>@</c>, <c>HEAD~1</c>.</summary>
    private static bool IsHead(string revision) =>
        revision.AsSpan(0, revision.AsSpan().IndexOfAny("~^:") is var end and >= 0 ? end : revision.Length) is "HEAD" or "@";

    /// <summary>The branch that is checked out and has no commit; null when there is none.</summary>
    private string? UnbornBranch()
    {
        const string Branches = "refs/heads/";
        var answer = GitCommand.Run(Running, ["symbolic-ref", "--quiet", "HEAD"]);
        var name = Encoding.UTF8.GetString(answer.Output.Span).TrimEnd('\n');
        return answer.ExitCode != 0 || TryResolve("HEAD") is not null ? null
            : name.StartsWith(Branches, StringComparison.Ordinal) ? name[Branches.Length..] : name;
    }

    private string CompleteTheClone() => IsShallow
        ? "Fetch the whole history: fetch-depth: 0 of actions/checkout, or git fetch --unshallow."
        : "Fetch what is missing: git fetch --refetch --no-filter.";
}
