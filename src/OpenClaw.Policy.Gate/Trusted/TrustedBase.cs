using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Families;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Git.Changes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// The state that a change is judged by. Two commits take part: the base itself, whose policy, accepted hashes and release judge, and the
/// commit that the change started from (the merge base), which tells what the change edits: what others changed in the base
/// meanwhile is not the change's doing.
/// </summary>
internal sealed class TrustedBase : IDisposable
{
    private readonly GitRepository _git;

    private TrustedBase(GitRepository git) => _git = git;

    /// <summary>Who wrote what the base lacks.</summary>
    public IFileProofs Proofs => new CommitProofs(_git, Identity.CommitId);

    public required GateBase Identity { get; init; }

    /// <summary>The base: what judges.</summary>
    public required CommitView Judge { get; init; }

    /// <summary>Where the change started: what it is measured from. The base itself when there was no usable config yet.</summary>
    public required CommitView Fork { get; init; }

    /// <summary>What to say about where the change started; null when it is clear.</summary>
    public GateDiagnostic? Note { get; private init; }

    /// <exception cref="GateStopException">The base cannot judge what the change has put in its place.</exception>
    /// <exception cref="GitException">There is no git, no repository, no such commit, or the clone lacks a part of it.</exception>
    public static TrustedBase Open(GateRequest request, GatePlace place, OpenClawRelease release)
    {
        var git = place.OpenRepository(request.Git);
        try
        {
            var revision = request.Base!.Trim();
            var commit = place.Resolve(revision, git.ResolveOnly);
            ReplacedFolder.Refuse(git.Files(commit), place);
            var head = git.TryResolve("HEAD");
            var bases = head is null ? [] : git.MergeBases(commit, head);
            var fork = bases is [var only] ? only : commit;
            var judge = View(git, commit, place, request, release);
            var start = fork.Id == commit.Id ? judge : View(git, fork, place, request, release);
            return new TrustedBase(git)
            {
                Identity = new GateBase(revision, commit.Id, fork.Id),
                Judge = judge,
                Fork = start.Problem is null ? start : judge,
                Note = bases.Count == 1 ? null : ForkUnknown(git, bases.Count, place.ConfigPath),
            };
        }
        catch
        {
            git.Dispose();
            throw;
        }
    }

    /// <summary>The submodules of the base that it was looked for in, absolute.</summary>
    public IReadOnlyList<string> Submodules => [.. Judge.Submodules.Union(Fork.Submodules)];

    public void Dispose() => _git.Dispose();

    private static CommitView View(GitRepository git, GitCommit commit, GatePlace place, GateRequest request, OpenClawRelease release)
    {
        var files = git.Files(commit);
        if (files.GetKind(place.ConfigPath) == EntryKind.Missing && FormerPath.Find(git, commit, place.ConfigPath) is { } oldPath)
        {
            place = place with { ConfigPath = oldPath };
        }

        return CommitView.Of(files, place, request, release);
    }

    private static GateDiagnostic ForkUnknown(GitRepository git, int count, string configPath) => GateDiagnostics.Own(
        DiagnosticCatalog.ForkUnknown,
        count > 1
            ? "The change and the base have several common ancestors, so what the change edits is measured from the base itself."
            : "The change and the base have no common ancestor in this clone, so what the change edits is measured from the base itself.",
        git.IsShallow ? "Fetch the whole history: fetch-depth: 0 of actions/checkout, or git fetch --unshallow." : null,
        DiagnosticLocation.WholeFile(configPath));
}
