using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Benchmarks;

/// <summary>What <c>check --json</c> does, from reading the files to the printed text.</summary>
internal static class OwnCheck
{
    /// <returns>The attestation hash.</returns>
    public static string Run(FullRuleWorkspace workspace, OpenClawRelease release)
    {
        var files = new RecordingFileSet(FolderFileSet.Everything);
        var host = new HostEnvironment(EnvironmentSnapshot.Empty, workspace.Folder);
        var config = ConfigLoader.Load(files, host, workspace.ConfigPath, release);
        var settings = PolicySettings.Of(config.Config);
        var evaluation = PolicyEvaluator.Evaluate(new EvaluationInput
        {
            Release = release,
            Config = config.Config,
            ChecksEnabled = settings.ChecksEnabled,
            Policy = () => PolicyDocument.Load(files, settings.PathIn(workspace.Folder), settings.DisplayPath),
            Accepted = new AcceptedHashes(settings.ExpectedHash, settings.ExpectedAttestationHash),
            WorkspaceFile = name => WorkspaceFile.Read(files, workspace.Folder, name),
            ExecApprovals = () => ExecApprovalsDocument.Missing(ExecApprovalsPlace.UsualDisplayPath(release)),
        });
        _ = JsonTextWriter.GetText(new CheckReport(release, evaluation, Severity.Info).ToNode("2026-01-01T00:00:00.000Z"));
        return evaluation.Attestation.AttestationHash;
    }
}
