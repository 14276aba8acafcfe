using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

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
            var place = new ImitatedPlace(host, WatchCommand.Name, check.Place);

            // The command exists only when the config is valid and enables the plugin as the program starts.
            _ = place.LoadConfig();
            var interval = WatchInterval.Parse(watch.Interval, place.Release)
                ?? throw new RefusalException("--interval-ms must be an integer >= 250.", ExitCodes.CouldNotLook);
            var previous = Answer(host, check);
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

                var answer = Answer(host, check);
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
    private static WatchAnswer Answer(CommandHost host, CheckOptions check)
    {
        var place = new ImitatedPlace(host, WatchCommand.Name, check.Place);
        var config = place.ReadConfig();
        if (!config.IsValid)
        {
            _ = CheckEvaluation.SeverityMin(check);
            return WatchAnswer.Of(config.Issues);
        }

        return WatchAnswer.Of(CheckEvaluation.Of(place, check, config), config.Config.Find(ExpectedPath).AsString());
    }
}
