using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Drift;

/// <summary>The places of what makes a hash another one, beside the mismatch.</summary>
internal static class MismatchPlaces
{
    /// <summary>More places help nobody to find the cause; the whole comparison is in the JSON.</summary>
    private const int MaxPlaces = 20;

    /// <summary>The mismatch with its explanation, and a related place for each change.</summary>
    /// <param name="mismatch">The mismatch.</param>
    /// <param name="explanation">What makes the hash another one.</param>
    /// <param name="configPath">The place of what stands nowhere. Absolute.</param>
    /// <param name="commit">The commit that holds what is gone; null when a file of the workspace does.</param>
    public static GateDiagnostic Add(GateDiagnostic mismatch, MismatchExplanation explanation, string configPath, GitCommit? commit = null) => mismatch with
    {
        Explanation = explanation,
        Related = [.. mismatch.Related, .. new Builder(configPath, commit).Places(explanation.Drift).Take(MaxPlaces)],
    };

    private sealed record Builder(string ConfigPath, GitCommit? Commit)
    {
        public IEnumerable<RelatedLocation> Places(StateDrift drift)
        {
            foreach (var change in drift.Policy)
            {
                yield return Place(change.Before?.Origin, change.After?.Origin, change.After is null, DriftWords.OfPolicy(change));
            }

            foreach (var change in drift.Evidence)
            {
                yield return Place(change.Before?.Origin, change.After?.Origin, change.After is null, DriftWords.OfEvidence(change));
            }

            foreach (var change in drift.Findings)
            {
                yield return Place(change.Before?.Origin, change.After?.Origin, change.After is null, DriftWords.OfFinding(change));
            }

            foreach (var change in drift.Environment)
            {
                yield return Place(before: null, after: null, isGone: false, DriftWords.OfVariable(change));
            }

            if (drift.Before.Release != drift.After.Release)
            {
                yield return Place(before: null, after: null, isGone: false, $"release changed, OpenClaw {drift.Before.Release} -> {drift.After.Release}");
            }
        }

        private RelatedLocation Place(Origin? before, Origin? after, bool isGone, string words)
        {
            if (GateDiagnostics.Locate(isGone ? before : after) is not { } place)
            {
                return new(DiagnosticLocation.WholeFile(ConfigPath), words);
            }

            // The lines of the commit may be others than those of the workspace.
            return isGone && Commit is { } commit
                ? new(place, $"in commit {commit.ShortId}, {words}") { CommitId = commit.Id }
                : new(place, words);
        }
    }
}
