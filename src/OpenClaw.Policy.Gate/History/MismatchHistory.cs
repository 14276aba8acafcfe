using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.History;

/// <summary>
/// Adds to each hash mismatch since when the accepted hash no longer holds, and what has changed since then when nothing else could say so.
/// It decides nothing: a history that is missing or cannot be read takes nothing away from the verdict.
/// </summary>
internal static class MismatchHistory
{
    /// <summary>
    /// Searches of a run. Each takes some thirty evaluations of one workspace; agents that all miss a hash of one workspace have no more to tell.
    /// </summary>
    private const int MaxSearches = 4;

    /// <summary>The result with its mismatches dated; the same object when it has none.</summary>
    /// <param name="result">The verdict and all that was found.</param>
    /// <param name="request">What was asked of the gate.</param>
    public static GateResult Of(GateResult result, GateRequest request)
    {
        if (!result.Diagnostics.Any(IsDatable))
        {
            return result;
        }

        var searches = 0;
        var submodules = new HashSet<string>(result.Submodules, StringComparer.Ordinal);
        return result with
        {
            Diagnostics = [.. result.Diagnostics.Select(d => IsDatable(d) && searches++ < MaxSearches ? Dated(d, request, submodules) : d)],
            Submodules = [.. submodules],
        };
    }

    /// <summary>What the release refuses has no attestation whose history could be told.</summary>
    private static bool IsDatable(GateDiagnostic diagnostic) => diagnostic is { AcceptedHash: not null, IsProvisional: false };

    private static GateDiagnostic Dated(GateDiagnostic mismatch, GateRequest request, HashSet<string> submodules)
    {
        try
        {
            using var history = WorkspaceHistory.Open(mismatch.Agents is [var agent, ..] ? request with { Agent = agent } : request);
            if (history is null)
            {
                return mismatch;
            }

            var kind = mismatch.Descriptor == DiagnosticCatalog.PolicyHashMismatch ? HashKind.Policy : HashKind.Attestation;
            var found = history.Find(kind, mismatch.AcceptedHash!);
            var dated = found.State == HashHistoryState.Holds ? mismatch : Explained(mismatch with { History = found }, history);
            submodules.UnionWith(history.Submodules);
            return dated;
        }
        catch (GitException error)
        {
            return mismatch with { History = HashHistory.Of(error) };
        }
    }

    private static GateDiagnostic Explained(GateDiagnostic mismatch, WorkspaceHistory history)
    {
        if (mismatch.Explanation is not null || mismatch.History!.LastHeld is not { } commit)
        {
            return mismatch;
        }

        var (former, later) = (history.At(commit), history.Now());
        if (State(former) is not { } before || State(later) is not { } after)
        {
            return mismatch;
        }

        var drift = ShownDrift.Of(StateComparer.Compare(before, after), former.Secrets.Texts, later.Secrets.Texts);
        var explanation = new MismatchExplanation($"commit {commit.ShortId}, the last that held the accepted hash", drift);
        return MismatchPlaces.Add(mismatch, explanation, history.ConfigPath, commit);
    }

    private static AttestedState? State(GateResult result) => result.Agents is [var agent] ? GateStates.Of(result, agent) : null;
}
