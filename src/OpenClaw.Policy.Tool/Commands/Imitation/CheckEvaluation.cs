using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>One evaluation as the real program makes it, for the verbs that print one.</summary>
internal static class CheckEvaluation
{
    /// <param name="place">What is looked at.</param>
    /// <param name="options">The options.</param>
    /// <param name="config">A valid config.</param>
    /// <exception cref="RefusalException">The real program prints no report.</exception>
    public static CheckReport Of(ImitatedPlace place, CheckOptions options, ConfigSnapshot config)
    {
        var severityMin = SeverityMin(options);
        var settings = PolicySettings.Of(config.Config);
        var workspace = place.Workspace(config);
        var evaluation = PolicyEvaluator.Evaluate(new EvaluationInput
        {
            Release = place.Release,
            Config = config.Config,
            ChecksEnabled = settings.ChecksEnabled,
            Policy = () => PolicyDocument.Load(place.Files, settings.PathIn(workspace), settings.DisplayPath),
            Accepted = new AcceptedHashes(settings.ExpectedHash, settings.ExpectedAttestationHash),
            WorkspaceFile = name => WorkspaceFile.Read(place.Files, workspace, name),
            ExecApprovals = () => CheckApprovals.Read(place, options.ExecApprovals, ExecApprovalsPlace.Resolve(config.Host, place.Release)),
        });
        return new CheckReport(place.Release, evaluation, severityMin);
    }

    /// <exception cref="RefusalException">The option has another value.</exception>
    public static Severity SeverityMin(CheckOptions options) => options.SeverityMin is null
        ? Severity.Info
        : SeverityWords.TryParse(options.SeverityMin) ?? throw new RefusalException(
            "Invalid --severity-min value. Expected one of: info, warning, error.", ExitCodes.CouldNotLook);
}
