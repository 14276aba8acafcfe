using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Gate.Showing;
using OpenClaw.Policy.Gate.Workspaces;

namespace OpenClaw.Policy.Gate.Foreign;

/// <summary>
/// Gives findings that OpenClaw printed elsewhere the form of the gate's own, with lines of the files that are here. The verdict is the report's: files that
/// are not those of the report give other lines, or none. What is found here only tells which words may be shown.
/// </summary>
public static class ForeignGate
{
    /// <summary>Never throws for anything that the report or the workspace holds.</summary>
    /// <param name="request">Where config, workspace and policy are; the release says how the config is read.</param>
    /// <param name="report">The report.</param>
    /// <returns>Findings whose check is not the policy's are left out. The verdict is the report's own.</returns>
    public static GateResult Run(GateRequest request, ForeignReport report)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(report);
        return ShownResult.Of(Locate(request, report));
    }

    private static GateResult Locate(GateRequest request, ForeignReport report)
    {
        var result = new GateResult { Verdict = GateVerdict.CouldNotLook, Diagnostics = [], Root = request.BaseDirectory, FailOn = Severity.Error, Secrets = ResultSecrets.Of(request) };
        try
        {
            var place = GatePlace.Find(request);
            result = result with { Root = place.Root, ConfigPath = place.ConfigPath };
            var files = new RecordingFileSet(FolderFileSet.Within(place.Named.Prepend(place.Root)));
            var expected = ReleaseChoice.Decide(request.OpenClawVersion, files, GateConfig.Read(files, place.ConfigPath), place.ConfigPath);
            result = result with { Release = expected.Release.Version };

            var host = HostEnvironment.OfCheckout(new EnvironmentSnapshot(request.Environment), place.ConfigPath);
            var (release, config) = expected.Load(files, host, place.ConfigPath);
            result = result with { Release = release.Release.Version, Secrets = ResultSecrets.Of(request, config) };

            var agent = AgentChoice.Decide(request.Agent, place, config, release.Release)[0];
            var workspace = WorkspaceChoice.Decide(agent, place, files, config, release.Release).Folder;
            var policyPath = PolicySettings.Of(config.Config).PathIn(workspace);
            var findings = new ForeignFindings(
                new ForeignFiles(files, place.ConfigPath, config.Config, workspace, policyPath), OwnFindings.In(request), [.. UnsetVariables.Repeatable(config.Resolved)]);
            return result with
            {
                Verdict = report.Ok ? GateVerdict.Passed : GateVerdict.Findings,
                WorkspacePath = workspace,
                PolicyPath = policyPath,
                Diagnostics = GateDiagnostics.InOrder([.. report.Findings.Select(findings.Locate).OfType<GateDiagnostic>()]),
            };
        }
        catch (GateStopException stop)
        {
            return result with { Diagnostics = stop.Diagnostics };
        }
    }
}
