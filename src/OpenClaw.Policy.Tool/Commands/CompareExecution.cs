using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Runs <c>compare</c> with the real program's meaning in everything, its exit codes included.</summary>
internal static class CompareExecution
{
    public static int Run(CommandHost host, CompareOptions options) => ImitatedCommand.Run(host, options.Json || !host.IsTerminal, () =>
    {
        var release = ImitatedCommand.Release(options.Release);
        ImitatedCommand.RefuseUnknownAgentOption(options.Agent, release);
        if (string.IsNullOrWhiteSpace(options.Baseline))
        {
            throw new CheckRefusedException("Missing required --baseline value.", ExitCodes.CouldNotLook);
        }

        var files = new RecordingFileSet(FolderFileSet.Everything);
        var policyPath = PolicyPath(host, options, files, release);
        var comparison = PolicyComparer.Compare(
            PolicyComparer.Load(files, host.CurrentDirectory, options.Baseline),
            PolicyComparer.Load(files, host.CurrentDirectory, policyPath),
            release);
        CompareOutput.Write(host, options, comparison);
        return comparison.ExitCode;
    });

    private static string PolicyPath(CommandHost host, CompareOptions options, IFileSet files, OpenClawRelease release)
    {
        if (options.Policy?.Trim() is { Length: > 0 } named)
        {
            return named;
        }

        var config = ImitatedCommand.LoadConfig(host, options.Config, files, release);
        var place = new PlaceOptions(CompareCommand.Name, options.Agent, options.Workspace);
        return PolicySettings.Of(config.Config).PathIn(ImitatedCommand.Workspace(host, place, files, config, release));
    }
}
