using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate.Workspaces;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Whether a change edits, weakens, moves or replaces the policy that it is judged by.</summary>
internal static class PolicyReview
{
    /// <exception cref="GateStopException">The base's policy goes beyond what is read.</exception>
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace)
    {
        var fork = Compared(trusted, workspace);
        if (fork.PolicyPath(workspace) is not { } before || workspace.Own.PolicyPath is not { } after)
        {
            return [];
        }

        return
        [
            .. before == after ? WorkspaceMoved(scene, fork, workspace) : Moved(scene, fork, (before, after), workspace),
            .. BecameLink(scene, fork, before, after),
            .. workspace.IsPolicyAccepted ? [] : Edited(scene, fork, before, workspace),
        ];
    }

    /// <summary>Where the change started, unless there was no policy yet: then a policy of the base itself is what the change competes with.</summary>
    private static CommitView Compared(TrustedBase trusted, ChangedWorkspace workspace) =>
        trusted.Fork.PolicyPath(workspace) is { } path && trusted.Fork.Policy(path).Value is not null ? trusted.Fork : trusted.Judge;

    private static IEnumerable<GateDiagnostic> Moved(GateScene scene, CommitView fork, (string Before, string After) policy, ChangedWorkspace workspace)
    {
        // Two settings lead to a policy: its own path, and the workspace that the path starts in.
        var isPath = scene.Settings.PathNode?.Value != fork.Settings!.PathNode?.Value;
        return
        [
            At(
                GateDiagnostics.Own(
                    DiagnosticCatalog.PolicyMoved,
                    $"The change takes the policy from {scene.Place.Show(policy.After)}; in the base {fork.Name} it is {scene.Place.Show(policy.Before)}.",
                    "Keep the policy where reviewers and CODEOWNERS expect it, or have the move reviewed.",
                    DiagnosticLocation.WholeFile(scene.Place.ConfigPath)),
                isPath ? scene.Settings.PathNode : Workspace(scene, workspace).Configured?.Setting,
                isPath ? fork.Settings.PathNode : fork.Workspace(workspace)?.Configured?.Setting,
                fork),
        ];
    }

    private static WorkspaceChoice Workspace(GateScene scene, ChangedWorkspace workspace) =>
        WorkspaceChoice.Decide(workspace.Own.AgentId, scene.Place, scene.Files, scene.Config, scene.Release);

    /// <summary>A finding at the setting that the change makes another one; beside it the one that the base has, when the change has none.</summary>
    private static GateDiagnostic At(GateDiagnostic diagnostic, Node? after, Node? before, CommitView fork) =>
        GateDiagnostics.Locate(after?.Origin) is { } place ? diagnostic with { Location = place }
        : GateDiagnostics.Locate(before?.Origin) is { } former ? diagnostic with { Related = [TrustedDiagnostics.In(former, "the setting that the change removes", fork)] }
        : diagnostic;

    /// <summary>
    /// The policy stands where it stood, but the agent is let work in another folder: its declarations of tools are read there, or, on the machine that
    /// it runs on, its policy too.
    /// </summary>
    private static IEnumerable<GateDiagnostic> WorkspaceMoved(GateScene scene, CommitView fork, ChangedWorkspace workspace)
    {
        if (fork.Workspace(workspace) is not { } before)
        {
            return [];
        }

        var after = Workspace(scene, workspace);
        var isSame = after.Source == WorkspaceSource.Elsewhere ? IsSameElsewhere(before, after) : before.Folder == after.Folder;
        return isSame ? [] :
        [
            At(
                GateDiagnostics.Own(
                    DiagnosticCatalog.PolicyMoved,
                    $"The change lets agent '{after.AgentId}' work in {FolderWords.Describe(after, scene.Place)}; in the base {fork.Name} agent '{before.AgentId}' works in {FolderWords.Describe(before, scene.Place)}.",
                    "Keep the workspace, or have the move reviewed: what the agent reads there is not what reviewers watch.",
                    DiagnosticLocation.WholeFile(scene.Place.ConfigPath)),
                after.Configured?.Setting,
                before.Configured?.Setting,
                fork),
        ];
    }

    /// <summary>Of two folders of another machine the settings tell whether they are one; which agents share it is the release's doing.</summary>
    private static bool IsSameElsewhere(WorkspaceChoice before, WorkspaceChoice after) =>
        before.Source == WorkspaceSource.Elsewhere && before.Configured!.Path == after.Configured!.Path;

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
