using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Runs <c>check</c> with the real program's meaning in everything, its exit codes included.</summary>
internal static class CheckExecution
{
    public static int Run(CommandHost host, CheckOptions options) => ImitatedCommand.Run(host, options.Json || !host.IsTerminal, () =>
    {
        var report = Evaluate(host, options);
        CheckOutput.Write(host, options, report);
        return report.ExitCode;
    });

    private static CheckReport Evaluate(CommandHost host, CheckOptions options)
    {
        var release = ImitatedCommand.Release(options.Release);
        ImitatedCommand.RefuseUnknownAgentOption(options.Agent, release);
        var files = new RecordingFileSet(FolderFileSet.Everything);
        var config = ImitatedCommand.LoadConfig(host, options.Config, files, release);
        var severityMin = options.SeverityMin is null ? Severity.Info : SeverityWords.TryParse(options.SeverityMin)
            ?? throw new CheckRefusedException("Invalid --severity-min value. Expected one of: info, warning, error.", ExitCodes.CouldNotLook);

        var settings = PolicySettings.Of(config.Config);
        var workspace = ImitatedCommand.Workspace(host, new PlaceOptions(CheckCommand.Name, options.Agent, options.Workspace), files, config, release);
        var evaluation = PolicyEvaluator.Evaluate(new EvaluationInput
        {
            Release = release,
            Config = config.Config,
            ChecksEnabled = settings.ChecksEnabled,
            Policy = () => PolicyDocument.Load(files, settings.PathIn(workspace), settings.DisplayPath),
            PolicyPath = settings.DisplayPath,
            Accepted = new AcceptedHashes(settings.ExpectedHash, settings.ExpectedAttestationHash),
            WorkspaceFile = name => WorkspaceFile.Read(files, workspace, name),
            ExecApprovals = () => CheckApprovals.Read(host, options.ExecApprovals, files, ExecApprovalsPlace.Resolve(config.Host, release)),
        });
        return new CheckReport(release, evaluation, severityMin);
    }
}
