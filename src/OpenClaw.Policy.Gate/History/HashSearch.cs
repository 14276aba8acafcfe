using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.History;

/// <summary>
/// Finds the commit that ended an accepted hash. It looks only at commits that touched the inputs of the evaluation, in steps that double,
/// and halves the step in which the hash was lost: some thirty evaluations for ten thousand commits. A hash that
/// no step meets is looked for where its text came or went, because who accepts a hash writes it down; then commit by commit, as far as the
/// budget allows. When a hash was lost, regained and lost
/// again, one of the losses is found, mostly the last.
/// </summary>
/// <param name="history">Evaluates commits.</param>
/// <param name="budget">How much they may cost.</param>
/// <param name="accepted">The hash.</param>
/// <param name="holds">Whether a result has it.</param>
internal sealed class HashSearch(WorkspaceHistory history, SearchBudget budget, string accepted, Func<GateResult, bool> holds)
{
    /// <summary>Merges of merges that are followed; the outermost that was reached answers for what lies deeper.</summary>
    private const int MaxMerges = 16;

    /// <summary>
    /// An older commit can have inputs that newer ones lack (an include that is gone, an old name). Each round takes those of the commits
    /// that were looked at along; a history that goes on giving new ones after this many rounds is answered as far as it was searched.
    /// </summary>
    private const int MaxRounds = 32;

    /// <summary>Commits that mention the hash and are looked at. It is written down once for each time that it is accepted.</summary>
    private const int MaxMentions = 20;

    private const string Sha256Prefix = "sha256:";

    /// <summary>The path of the top folder: when the known inputs do not explain a loss, every commit is a candidate.</summary>
    private const string Everything = ".";

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>The oldest commit on the way back that was looked at.</summary>
    private GitCommit? _deepest;

    public HashHistory Run()
    {
        var now = history.Now();
        if (holds(now))
        {
            return Answer(HashHistoryState.Holds);
        }

        if (history.Repository.TryResolve("HEAD") is not { } head)
        {
            return Answer(HashHistoryState.NeverHeld);
        }

        AddInputs(now);
        if (Holds(head))
        {
            return Answer(HashHistoryState.ChangedInWorkTree) with { LastHeld = head };
        }

        return (FindLoss(head) ?? FindBriefState(head)) is { } loss
            ? FollowMerges(loss)
            : Answer(history.Repository.IsShallow ? HashHistoryState.BeyondClone : HashHistoryState.NeverHeld);
    }

    /// <summary>The newest loss on the way back from a commit along first parents.</summary>
    /// <param name="from">A commit without the hash.</param>
    /// <param name="oldest">A commit with the hash that ends the way, when one is known.</param>
    private Loss? FindLoss(GitCommit from, GitCommit? oldest = null)
    {
        var (lost, held) = (from, oldest);
        for (var round = 0; round < MaxRounds; round++)
        {
            var known = _paths.Count;
            if (Narrow(lost, held) is { } loss)
            {
                // The commit just before need not be one that touched an input known so far, and it can have others.
                if (FirstParent(loss.Since) is not { } before)
                {
                    return null;
                }

                if (Holds(before))
                {
                    return loss with { LastHeld = before };
                }

                (lost, held) = (before, loss.LastHeld);
            }
            else if (_paths.Count > known)
            {
                lost = _deepest ?? lost;
            }
            else if (held is null || !_paths.Add(Everything))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The loss of a state that was held for less than its distance, so that it lies between two steps.</summary>
    private Loss? FindBriefState(GitCommit from)
    {
        var commits = PathHistory.List(history.Repository, from.Id, until: null, _paths).Select(history.Repository.Resolve);
        return WhereMentioned(from).Concat(commits).FirstOrDefault(Holds) is { } held ? FindLoss(from, held) : null;
    }

    /// <summary>
    /// Commits after and before which the text of the hash stands in the config or the record: the state was accepted in the one that wrote
    /// it, and lost by the one that removed it at the latest.
    /// </summary>
    private IEnumerable<GitCommit> WhereMentioned(GitCommit from) =>
        accepted.StartsWith(Sha256Prefix, StringComparison.Ordinal) && accepted.Skip(Sha256Prefix.Length).All(char.IsAsciiHexDigit)
            ? PathHistory.Mentioning(history.Repository, from.Id, accepted, _paths)
                .Take(MaxMentions)
                .Select(history.Repository.Resolve)
                .SelectMany(c => FirstParent(c) is { } before ? new[] { c, before } : [c])
            : [];

    /// <summary>
    /// The loss among the commits that touched the inputs known so far, with the newest of them that still had the hash; null when none of
    /// them is one.
    /// </summary>
    private Loss? Narrow(GitCommit lost, GitCommit? held)
    {
        var commits = PathHistory.List(history.Repository, lost.Id, held?.Id, _paths);
        if (commits.Count == 0)
        {
            return null;
        }

        // The state after the commit at an index; the index after the last stands for what was there before it, if anything was.
        var beginning = FirstParent(history.Repository.Resolve(commits[^1]));
        var end = beginning is null ? commits.Count - 1 : commits.Count;
        var (without, with) = (0, held is null ? -1 : commits.Count);
        for (var step = 1; with < 0; step *= 2)
        {
            if (without == end)
            {
                return null;
            }

            var index = Math.Min(without + step, end);
            _deepest = index == commits.Count ? beginning! : history.Repository.Resolve(commits[index]);
            if (Holds(_deepest))
            {
                with = index;
            }
            else
            {
                without = index;
            }
        }

        while (with - without > 1)
        {
            var middle = without + ((with - without) / 2);
            if (Holds(history.Repository.Resolve(commits[middle])))
            {
                with = middle;
            }
            else
            {
                without = middle;
            }
        }

        var since = history.Repository.Resolve(commits[without]);
        return (with < commits.Count ? history.Repository.Resolve(commits[with]) : held ?? beginning) is { } last ? new(since, last) : null;
    }

    private GitCommit? FirstParent(GitCommit commit) => commit.ParentIds is [var first, ..] ? history.Repository.TryResolve(first) : null;

    /// <summary>A merge that ended the hash brought in a commit that did.</summary>
    private HashHistory FollowMerges(Loss loss)
    {
        GitCommit? merge = null;
        for (var depth = 0; depth < MaxMerges && loss.Since.ParentIds is [var first, var second, ..]; depth++)
        {
            var (main, side) = (history.Repository.TryResolve(first), history.Repository.TryResolve(second));
            if (main is null || side is null || Holds(side)
                || history.Repository.MergeBases(main, side) is not [var fork] || !Holds(fork) || FindLoss(side, fork) is not { } inner)
            {
                break;
            }

            merge ??= loss.Since;
            loss = inner;
        }

        return Answer(HashHistoryState.ChangedByCommit) with { Since = loss.Since, LastHeld = loss.LastHeld, MergedBy = merge };
    }

    private bool Holds(GitCommit commit)
    {
        budget.Demand(history);
        var result = history.At(commit);
        AddInputs(result);
        return holds(result);
    }

    private void AddInputs(GateResult result) =>
        _paths.UnionWith(result.Inputs.Select(i => history.TrackedPath(i.Path)).OfType<string>());

    private HashHistory Answer(HashHistoryState state) => new(state, Since: null, LastHeld: null, MergedBy: null, history.Evaluations);

    private sealed record Loss(GitCommit Since, GitCommit LastHeld);
}
