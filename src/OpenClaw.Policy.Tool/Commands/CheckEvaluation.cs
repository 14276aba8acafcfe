using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>One evaluation as the real program makes it, for the verbs that print one.</summary>
internal static class CheckEvaluation
{
    /// <param name="host">Where relative paths start.</param>
    /// <param name="verb">The verb's name, for messages.</param>
    /// <param name="options">The options.</param>
    /// <param name="files">Where to read.</param>
    /// <param name="config">A valid config.</param>
    /// <param name="release">The release to imitate.</param>
    /// <exception cref="CheckRefusedException">The real program prints no report.</exception>
    public static CheckReport Of(CommandHost host, string verb, CheckOptions options, IFileSet files, ConfigSnapshot config, OpenClawRelease release)
    {
        var severityMin = SeverityMin(options);
        var settings = PolicySettings.Of(config.Config);
        var workspace = ImitatedCommand.Workspace(host, new PlaceOptions(verb, options.Agent, options.Workspace), files, config, release);
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

    /// <exception cref="CheckRefusedException">The option has another value.</exception>
    public static Severity SeverityMin(CheckOptions options) => options.SeverityMin is null
        ? Severity.Info
        : SeverityWords.TryParse(options.SeverityMin) ?? throw new CheckRefusedException(
            "Invalid --severity-min value. Expected one of: info, warning, error.", ExitCodes.CouldNotLook);
}
