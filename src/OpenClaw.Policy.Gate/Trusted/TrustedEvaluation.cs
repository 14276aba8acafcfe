using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

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
        if (workspace.IsStateAccepted || workspace.Own.WorkspacePath is not { } folder)
        {
            return [];
        }

        var judge = trusted.Judge;
        if (Problem(judge, workspace, out var path, out var document) is { } problem)
        {
            return [WithoutPolicy(scene, judge, problem)];
        }

        var inputs = new TrustedInputs(
            workspace.IsPolicyAccepted ? () => workspace.Policy! : () => document!,
            acceptedIsEdited ? AcceptedHashes.None : scene.Config.IsValid ? Accepted(scene, judge) : Provisional.Compared(Accepted(scene, judge)),
            ReleaseReview.Decide(scene, trusted));
        return [.. MovedOn(scene, trusted, workspace, document!), .. IsOwn(inputs, scene, workspace, document!) ? [] : Judge(scene, inputs, judge, workspace, folder, path!)];
    }

    private static IEnumerable<GateDiagnostic> Judge(
        GateScene scene, TrustedInputs inputs, CommitView judge, ChangedWorkspace workspace, string folder, string path)
    {
        if (Config(scene, inputs.Release) is not { } config)
        {
            return [];
        }

        var input = WorkspaceEvaluation.Input(scene, inputs, config, folder);
        var evaluation = WorkspaceEvaluation.Run(input, path);
        IReadOnlyList<GateDiagnostic> findings =
            [.. evaluation.Findings.Select(f => TrustedDiagnostics.Of(f, evaluation.Policy!, judge, workspace.PolicyFile))];
        return new ExplainedMismatch(scene).Explain(findings, input, path);
    }

    /// <summary>The accepted hashes of the options, else those of the base.</summary>
    private static AcceptedHashes Accepted(GateScene scene, CommitView judge) => new(
        scene.Given.Policy ?? judge.Settings!.ExpectedHash, scene.Given.Attestation ?? judge.Settings!.ExpectedAttestationHash);

    /// <summary>The config as a release loads it; null when that release refuses it: then the release itself is what the change edits.</summary>
    private static ObjectNode? Config(GateScene scene, OpenClawRelease release)
    {
        if (release == scene.Release)
        {
            return scene.Config.Config;
        }

        var config = ConfigLoader.Load(scene.Files, scene.Host, scene.Place.ConfigPath, release);
        return config.IsValid ? config.Config : null;
    }

    /// <summary>Whether the change's own evaluation has been just that.</summary>
    private static bool IsOwn(TrustedInputs inputs, GateScene scene, ChangedWorkspace workspace, PolicyDocument document) =>
        inputs.Release == scene.Release
        && (workspace.IsPolicyAccepted || CanonicalHash.Of(document.Value!) == workspace.PolicyHash)
        && (workspace.IsPolicyAccepted || document.DisplayPath == scene.Settings.DisplayPath)
        && inputs.Accepted.Policy?.Value == scene.Accepted.Policy?.Value
        && inputs.Accepted.Attestation?.Value == scene.Accepted.Attestation?.Value;

    private static string? Problem(CommitView judge, ChangedWorkspace workspace, out string? path, out PolicyDocument? document)
    {
        document = null;
        path = judge.PolicyPath(workspace);
        if (path is null)
        {
            return judge.Problem!;
        }

        try
        {
            document = judge.Policy(path);
        }
        catch (Json5LimitException error)
        {
            return $"Its policy goes beyond what is read: {error.Message}";
        }

        return document switch
        {
            { Value: not null } => null,
            { SyntaxError: { } error } => $"Its {document.DisplayPath} is not JSON5: {error.Message}.",
            _ => $"Its {document.DisplayPath} {FileUnreadableException.Describe(document.File)}.",
        };
    }

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
