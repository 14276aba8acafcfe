using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Inputs;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Judges the workspace of a change by the policy, the accepted hashes and the release of the base.</summary>
internal static class TrustedEvaluation
{
    /// <param name="scene">The change's own scene.</param>
    /// <param name="trusted">The base.</param>
    /// <param name="workspace">The workspace that the change leaves behind.</param>
    /// <param name="acceptedIsEdited">
    /// Whether the change edits accepted hashes. That is reported once, as a request; a mismatch beside it would hide the findings.
    /// </param>
    /// <exception cref="GateStopException">The workspace cannot be judged by the base's policy.</exception>
    public static IEnumerable<GateDiagnostic> Findings(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace, bool acceptedIsEdited)
    {
        if (workspace.IsStateAccepted || workspace.Own.WorkspacePath is null)
        {
            return [];
        }

        var (judge, policy) = (trusted.Judge, BasePolicy.Of(trusted.Judge, workspace));
        if (policy is not { Path: { } path, Document: { } document })
        {
            return [WithoutPolicy(scene, judge, policy.Problem!)];
        }

        var inputs = new TrustedInputs(
            workspace.IsPolicyAccepted ? () => workspace.Policy! : () => document,
            acceptedIsEdited ? AcceptedHashes.None : scene.Config.IsValid ? Accepted(scene, judge) : Provisional.Compared(Accepted(scene, judge)),
            ReleaseReview.Decide(scene, trusted));
        try
        {
            return
            [
                .. MovedOn(scene, trusted, workspace, document),
                .. IsOwn(inputs, scene, workspace, document) ? [] : Judge(scene, inputs, judge, workspace, path),
                .. new[] { RaisedReleaseReview.Of(scene, trusted, workspace, document) }.OfType<GateDiagnostic>(),
            ];
        }
        catch (GateStopException stop)
        {
            throw TrustedDiagnostics.Of(stop, document, judge, workspace.PolicyFile);
        }
    }

    private static IReadOnlyList<GateDiagnostic> Judge(GateScene scene, TrustedInputs inputs, CommitView judge, ChangedWorkspace workspace, string path)
    {
        var reading = ReleaseReading.Of(scene, workspace.Own, inputs.Release);
        var input = WorkspaceEvaluation.Input(scene, inputs, reading.Config, reading.Folder);
        var evaluation = WorkspaceEvaluation.Run(input, path);
        IReadOnlyList<GateDiagnostic> findings =
            [.. evaluation.Findings.Select(f => TrustedDiagnostics.Of(f, evaluation.Policy!, judge, workspace.PolicyFile))];
        return new ExplainedMismatch(scene).Explain(reading.IsValid ? findings : Provisional.Of(findings), input, path);
    }

    /// <summary>The accepted hashes of the options, else those of the base.</summary>
    private static AcceptedHashes Accepted(GateScene scene, CommitView judge) => new(
        scene.Given.Policy ?? judge.Settings!.ExpectedHash, scene.Given.Attestation ?? judge.Settings!.ExpectedAttestationHash);

    /// <summary>Whether the change's own evaluation has been just that.</summary>
    private static bool IsOwn(TrustedInputs inputs, GateScene scene, ChangedWorkspace workspace, PolicyDocument document) =>
        inputs.Release == scene.Release
        && (workspace.IsPolicyAccepted || CanonicalHash.Of(document.Value!) == workspace.PolicyHash)
        && (workspace.IsPolicyAccepted || document.DisplayPath == scene.Settings.DisplayPath)
        && inputs.Accepted.Policy?.Value == scene.Accepted.Policy?.Value
        && inputs.Accepted.Attestation?.Value == scene.Accepted.Attestation?.Value;

    private static GateDiagnostic WithoutPolicy(GateScene scene, CommitView judge, string problem) => GateDiagnostics.Own(
        DiagnosticCatalog.BaseWithoutPolicy,
        $"The base {judge.Name} cannot judge this workspace, so the change is judged by what it says itself. {problem}",
        "When the change introduces the policy, have it reviewed; then merge it with that review, or give its hashes with options that the change cannot edit.",
        DiagnosticLocation.WholeFile(scene.Place.ConfigPath));

    /// <summary>The base has changed what it judges by since the change started: no fault of the change, but it explains findings.</summary>
    private static IEnumerable<GateDiagnostic> MovedOn(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace, PolicyDocument document)
    {
        var (judge, fork) = (trusted.Judge, trusted.Fork);
        if (ReferenceEquals(judge, fork) || fork.PolicyPath(workspace) is not { } path)
        {
            return [];
        }

        var before = fork.Policy(path).Value;
        var isSame = before is not null && CanonicalHash.Of(before) == CanonicalHash.Of(document.Value!)
            && fork.Settings!.ExpectedHash?.Value == judge.Settings!.ExpectedHash?.Value
            && fork.Settings.ExpectedAttestationHash?.Value == judge.Settings.ExpectedAttestationHash?.Value;
        return isSame ? [] :
        [
            GateDiagnostics.Own(
                DiagnosticCatalog.BaseMovedOn,
                $"Since the change started (at {fork.Name}) the base got another policy or other accepted hashes; the change is judged by those of {judge.Name}.",
                "Merge the base into the change, or rebase it.",
                DiagnosticLocation.WholeFile(scene.Place.ConfigPath)),
        ];
    }
}
