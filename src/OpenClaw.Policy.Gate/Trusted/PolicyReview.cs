using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Whether a change edits, weakens, moves or replaces the policy that it is judged by.</summary>
internal static class PolicyReview
{
    /// <exception cref="GateStopException">The base's policy goes beyond what is read.</exception>
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace)
    {
        var fork = Compared(trusted, workspace.Own.AgentId);
        if (fork.PolicyPath(workspace.Own.AgentId) is not { } before || workspace.Own.PolicyPath is not { } after)
        {
            return [];
        }

        return
        [
            .. Moved(scene, fork, before, after),
            .. BecameLink(scene, fork, before, after),
            .. workspace.IsPolicyAccepted ? [] : Edited(scene, fork, before, workspace),
        ];
    }

    /// <summary>Where the change started, unless there was no policy yet: then a policy of the base itself is what the change competes with.</summary>
    private static CommitView Compared(TrustedBase trusted, string? agent) =>
        trusted.Fork.PolicyPath(agent) is { } path && trusted.Fork.Policy(path).Value is not null ? trusted.Fork : trusted.Judge;

    private static IEnumerable<GateDiagnostic> Moved(GateScene scene, CommitView fork, string before, string after)
    {
        if (before != after)
        {
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.PolicyMoved,
                $"The change takes the policy from {scene.Place.Show(after)}; in the base {fork.Name} it is {scene.Place.Show(before)}.",
                "Keep the policy where reviewers and CODEOWNERS expect it, or have the move reviewed.",
                GateDiagnostics.Locate(scene.Settings.PathNode?.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
        }
    }

    private static IEnumerable<GateDiagnostic> BecameLink(GateScene scene, CommitView fork, string before, string after)
    {
        var (old, now) = (fork.Policy(before).File, scene.Files.Read(after, Policy.Files.FileLimits.Document));
        if (now.RealPath != after && Links.StandOn(after, scene.Place.Root) && old.RealPath == before)
        {
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.PolicyBecameLink,
                $"The change makes {scene.Place.Show(after)} a link; what it leads to is not what reviewers of the policy watch.",
                "Put the policy itself there.",
                DiagnosticLocation.WholeFile(after));
        }
    }

    private static IEnumerable<GateDiagnostic> Edited(GateScene scene, CommitView fork, string before, ChangedWorkspace workspace)
    {
        if (fork.Policy(before) is not { Value: { } old } baseline || workspace.Policy is not { Value: not null } policy
            || CanonicalHash.Of(old) == workspace.PolicyHash)
        {
            yield break;
        }

        var weakened = Weakened(baseline, policy, scene, fork);
        yield return GateDiagnostics.Own(
            DiagnosticCatalog.PolicyEdited,
            $"The change edits {policy.DisplayPath}, the policy that judges it: "
                + (weakened is null ? "whether it is weaker cannot be told." : Words(weakened.Count(static d => !d.IsCouldNotLook))),
            "Have the policy reviewed by its owner; then merge it with that review, or give its hash with --expected-hash from a place that the change cannot edit.",
            GateDiagnostics.Locate(FirstDifference.In(old, policy.Value)?.Origin) ?? workspace.PolicyFile);
        foreach (var diagnostic in weakened ?? [])
        {
            yield return diagnostic;
        }
    }

    /// <summary>Null when the two cannot be compared: a malformed policy is reported elsewhere.</summary>
    private static List<GateDiagnostic>? Weakened(PolicyDocument baseline, PolicyDocument policy, GateScene scene, CommitView fork)
    {
        try
        {
            var conformance = ConformanceReview.Of(baseline, policy, scene.Release);
            var whole = DiagnosticLocation.WholeFile(policy.File.Path);
            return conformance.Findings.All(IsComparable)
                ? [.. conformance.Findings.Select(f => TrustedDiagnostics.Of(f, baseline, fork, whole)), .. conformance.Gaps.Select(g => TrustedDiagnostics.Of(g, fork, whole))]
                : null;
        }
        catch (PolicyLimitException)
        {
            return null;
        }
    }

    private static string Words(int weaker) =>
        weaker == 0 ? "no rule is weaker." : $"{weaker} of its rules {(weaker == 1 ? "is" : "are")} weaker or gone.";

    private static bool IsComparable(Finding finding) =>
        finding.Descriptor == DiagnosticCatalog.BaselineRuleMissing || finding.Descriptor == DiagnosticCatalog.BaselineRuleWeakened;
}
