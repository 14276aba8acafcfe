using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Drift;

/// <summary>What a work tree has changed since a commit: both judged as the gate would, without a checkout.</summary>
public static class SinceComparison
{
    private const string AfterName = "the work tree";

    /// <param name="request">
    /// The workspace, as for the gate. Accepted hashes and a base play no part. Without a release in it, each side is judged by the one that
    /// its config states, as the gate would have.
    /// </param>
    /// <param name="revision">A branch, a tag, an id and all else that git understands.</param>
    /// <returns>A comparison; what git cannot answer stands as an obstacle of the earlier run.</returns>
    public static RunComparison Of(GateRequest request, string revision)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(revision);
        var name = revision.Trim();
        var alone = request with { Base = null, BaselinePolicy = null, Families = Families.CheckFamilies.Policy, WithoutAcceptedHashes = true };
        try
        {
            using var history = WorkspaceHistory.Open(alone);
            if (history is null)
            {
                return Unanswered(alone, name, []);
            }

            var commit = history.Resolve(name);
            return RunComparison.Of(history.At(commit), history.Now(), $"{name} ({commit.ShortId})", AfterName) with { Commit = commit };
        }
        catch (GitException error)
        {
            return Unanswered(alone, name, [GitDiagnostics.Of(error)]);
        }
    }

    /// <summary>Only the work tree is known; when it has no config either, it says so itself.</summary>
    private static RunComparison Unanswered(GateRequest request, string name, IReadOnlyList<GateDiagnostic> reasons) =>
        RunComparison.Of(new GateRun(request).Stopped(reasons), PolicyGate.Judge(request), name, AfterName);
}
