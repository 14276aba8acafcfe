using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Git.Changes;

namespace OpenClaw.Policy.Gate.History;

/// <summary>A workspace at any commit of its repository, without a checkout.</summary>
public sealed class WorkspaceHistory : IDisposable
{
    private readonly GateRequest _request;
    private readonly GatePlace _place;
    private readonly Dictionary<string, GateResult> _results = new(StringComparer.Ordinal);
    private readonly HashSet<string> _submodules = new(StringComparer.Ordinal);

    private WorkspaceHistory(GateRequest request, GatePlace place, GitRepository git) => (_request, _place, Repository) = (request, place, git);

    /// <summary>Where the commits are.</summary>
    public GitRepository Repository { get; }

    /// <summary>Where the work tree has the config, absolute.</summary>
    public string ConfigPath => _place.ConfigPath;

    /// <summary>The tops of the submodules that commits were looked into so far, absolute.</summary>
    public IReadOnlyCollection<string> Submodules => _submodules;

    /// <summary>How many commits were evaluated so far.</summary>
    public int Evaluations => _results.Count;

    /// <summary>The length of the files that were read for these.</summary>
    internal long BytesRead { get; private set; }

    /// <param name="request">
    /// The workspace, as for the gate. Accepted hashes play no part, and neither does a base: a commit says what it is, not whether it passes.
    /// </param>
    /// <returns>Null when there is no config to look for.</returns>
    /// <exception cref="GitException">There is no git or no repository.</exception>
    public static WorkspaceHistory? Open(GateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var place = GatePlace.Find(request);
            var alone = request with { Config = place.ConfigPath, Base = null, BaselinePolicy = null, Families = Families.CheckFamilies.Policy, WithoutAcceptedHashes = true };
            return new WorkspaceHistory(alone, place, place.OpenRepository(request.Git));
        }
        catch (GateStopException)
        {
            return null;
        }
    }

    /// <summary>The commit that a name stands for.</summary>
    /// <exception cref="GitException">There is none.</exception>
    public GitCommit Resolve(string revision) => _place.Resolve(revision, Repository.Resolve);

    /// <summary>The work tree as it is.</summary>
    internal GateResult Now() => PolicyGate.Judge(_request);

    /// <summary>
    /// The gate's result for the files of a commit. A config that had another name there is found as far as git knows the old name; a commit
    /// without it gives a result that could not look.
    /// </summary>
    /// <exception cref="GitException">The clone does not hold the commit whole, or git failed.</exception>
    public GateResult At(GitCommit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        if (!_results.TryGetValue(commit.Id, out var result))
        {
            var files = Repository.Files(commit);
            var config = files.GetKind(_place.ConfigPath) == EntryKind.Missing ? FormerPath.Find(Repository, commit, _place.ConfigPath) ?? _place.ConfigPath : _place.ConfigPath;
            var machine = FolderFileSet.Within(_place.Named.Where(n => !PathRules.IsInside(n, Repository.TopLevel)));
            var read = new CommitFiles(files, Repository.TopLevel, machine);
            result = PolicyGate.Judge(_request with { Config = config }, _place with { ConfigPath = config }, read);
            BytesRead += read.BytesRead;
            _results.Add(commit.Id, result);
            _submodules.UnionWith(files.Submodules);
        }

        return result;
    }

    /// <summary>
    /// What a commit of the repository changes when it changes a file: the path from the top level, or that of the submodule which holds the
    /// file; null for a file that no commit has.
    /// </summary>
    /// <param name="path">Absolute.</param>
    internal string? TrackedPath(string path)
    {
        var submodule = _submodules.Where(top => PathRules.IsInside(path, top)).MinBy(static top => top.Length);
        return Repository.RelativePath(submodule ?? path) is { Length: > 0 } tracked ? tracked : null;
    }

    /// <summary>Since when an accepted hash no longer holds.</summary>
    /// <param name="kind">Which hash.</param>
    /// <param name="accepted">Its accepted value.</param>
    /// <param name="agent">The normalised id of one of several agents; null when one was judged.</param>
    /// <exception cref="GitException">The clone does not hold a commit whole, or git failed.</exception>
    public HashHistory Find(HashKind kind, string accepted, string? agent = null)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        return Find(kind, accepted, agent, new SearchBudget(_request.Git.Clock));
    }

    public void Dispose() => Repository.Dispose();

    internal HashHistory Find(HashKind kind, string accepted, string? agent, SearchBudget budget) =>
        new HashSearch(this, budget, accepted, result => HashOf(result, kind, agent) == accepted).Run();

    private static string? HashOf(GateResult result, HashKind kind, string? agent)
    {
        var report = agent is null ? (result.Agents is [var only, ..] ? only : null) : result.Agents.FirstOrDefault(a => a.AgentId == agent);
        return kind == HashKind.Policy ? report?.Attestation?.PolicyHash : report?.Attestation?.AttestationHash;
    }
}
