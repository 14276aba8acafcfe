using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Runs <c>check</c> with the real program's meaning in everything, its exit codes included.</summary>
internal static class CheckExecution
{
    public static int Run(CommandHost host, CheckOptions options)
    {
        try
        {
            var report = Evaluate(host, options);
            CheckOutput.Write(host, options, report);
            return report.ExitCode;
        }
        catch (CheckRefusedException refusal)
        {
            host.Error.WriteLine(TerminalText.Escape(refusal.Message));
            return refusal.ExitCode;
        }
        catch (Exception e) when (e is FileUnreadableException or Json5LimitException or UncoveredTextException or ReleaseFailureException)
        {
            host.Error.WriteLine(TerminalText.Escape(e.Message));
            return ExitCodes.CouldNotLook;
        }
    }

    private static CheckReport Evaluate(CommandHost host, CheckOptions options)
    {
        var release = Release(options.Release);
        if (options.Agent is not null)
        {
            throw new CheckRefusedException($"OpenClaw {release.Version} knows no option --agent.", ExitCodes.Findings);
        }

        var files = new RecordingFileSet(FolderFileSet.Everything);
        var config = LoadConfig(host, options, files, release);
        var severityMin = options.SeverityMin is null ? Severity.Info : SeverityWords.TryParse(options.SeverityMin)
            ?? throw new CheckRefusedException("Invalid --severity-min value. Expected one of: info, warning, error.", ExitCodes.CouldNotLook);

        var settings = PolicySettings.Of(config.Config);
        var workspace = options.Workspace is { } named
            ? Path.GetFullPath(named, host.CurrentDirectory)
            : WorkspaceResolver.Resolve(files, config, AgentResolver.ResolveDefaultAgentId(config.Config), release);
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

    private static ConfigSnapshot LoadConfig(CommandHost host, CheckOptions options, RecordingFileSet files, OpenClawRelease release)
    {
        var environment = CheckEnvironment.Create(files, host.Environment, host.CurrentDirectory, host.AccountHomeDirectory, release);
        var path = options.Config is { } named
            ? Path.GetFullPath(named, host.CurrentDirectory)
            : StatePaths.Resolve(files, environment, release).ConfigPath;
        var config = ConfigLoader.Load(files, environment, path, release);
        if (!config.IsValid)
        {
            var issues = string.Concat(config.Issues.Select(static i => $"\n- {(i.Path.Length == 0 ? "(root)" : i.Path)}: {i.Message}"));
            throw new CheckRefusedException($"Invalid config at {path}:{issues}", ExitCodes.Findings);
        }

        return PluginGate.Of(config.Resolved, release) is { IsOpen: false } gate
            ? throw new CheckRefusedException(Refusal(gate.State), ExitCodes.Findings)
            : config;
    }

    private static string Refusal(PluginGateState state) =>
        "The command `openclaw policy` does not exist here: " + state switch
        {
            PluginGateState.PluginsDisabled => "plugins.enabled is false.",
            PluginGateState.Denied => "plugins.deny names the policy plugin.",
            PluginGateState.Disabled => "plugins.entries.policy.enabled is false.",
            PluginGateState.NotAllowed => "plugins.allow does not name the policy plugin.",
            _ => "the policy plugin is not enabled (set plugins.entries.policy.enabled to true).",
        };

    private static OpenClawRelease Release(string? version) =>
        version is null ? ReleaseCatalog.Newest : ReleaseCatalog.Find(version) ?? throw new CheckRefusedException(
            $"OpenClaw {version} is not supported. Supported: {string.Join(", ", ReleaseCatalog.All)}.", ExitCodes.CouldNotLook);
}
