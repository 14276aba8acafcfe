using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Runs <c>watch</c> with the real program's meaning in everything, its exit codes included.</summary>
internal static class WatchExecution
{
    private static readonly string[] ExpectedPath = ["plugins", "entries", "policy", "config", "expectedAttestationHash"];

    /// <summary>Looks until it is told to stop.</summary>
    /// <param name="host">Where answers go.</param>
    /// <param name="watch">How often to look.</param>
    /// <param name="check">What to look at.</param>
    /// <param name="stop">Ends the watch between two looks.</param>
    public static Task<int> Run(CommandHost host, WatchOptions watch, CheckOptions check, CancellationToken stop)
    {
        var json = check.Json || !host.IsTerminal;
        return ImitatedCommand.RunAsync(host, json, async () =>
        {
            var release = ImitatedCommand.Release(check.Release);
            ImitatedCommand.RefuseUnknownAgentOption(check.Agent, release);

            // The command exists only when the config is valid and enables the plugin as the program starts.
            _ = ImitatedCommand.LoadConfig(host, check.Config, new RecordingFileSet(FolderFileSet.Everything), release);
            var interval = WatchInterval.Parse(watch.Interval, release)
                ?? throw new CheckRefusedException("--interval-ms must be an integer >= 250.", ExitCodes.CouldNotLook);
            var previous = Answer(host, check, release);
            WatchOutput.Write(host, json, previous);
            while (!watch.Once)
            {
                try
                {
                    await Task.Delay(interval, host.Clock, stop);
                }
                catch (OperationCanceledException)
                {
                    return ExitCodes.Ok;
                }

                var answer = Answer(host, check, release);
                if (answer.Key != previous.Key)
                {
                    WatchOutput.Write(host, json, answer);
                    previous = answer;
                }
            }

            return previous.ExitCode;
        });
    }

    /// <summary>Reads everything anew.</summary>
    private static WatchAnswer Answer(CommandHost host, CheckOptions check, OpenClawRelease release)
    {
        var files = new RecordingFileSet(FolderFileSet.Everything);
        var config = ImitatedCommand.ReadConfig(host, check.Config, files, release);
        if (!config.IsValid)
        {
            _ = CheckEvaluation.SeverityMin(check);
            return WatchAnswer.Of(config.Issues);
        }

        var report = CheckEvaluation.Of(host, WatchCommand.Name, check, files, config, release);
        return WatchAnswer.Of(report, config.Config.Find(ExpectedPath).AsString());
    }
}
