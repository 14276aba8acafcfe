using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>Runs <c>compare</c> with the real program's meaning in everything, its exit codes included.</summary>
internal static class CompareExecution
{
    public static int Run(CommandHost host, CompareOptions options) => ImitatedCommand.Run(host, options.Json || !host.IsTerminal, () =>
    {
        var place = new ImitatedPlace(host, CompareCommand.Name, options.Place);
        if (string.IsNullOrWhiteSpace(options.Baseline))
        {
            throw new RefusalException("Missing required --baseline value.", ExitCodes.CouldNotLook);
        }

        var policyPath = options.Policy?.Trim() is { Length: > 0 } named ? named : ConfiguredPath(place);
        var comparison = PolicyComparer.Compare(
            PolicyComparer.Load(place.Files, host.CurrentDirectory, options.Baseline),
            PolicyComparer.Load(place.Files, host.CurrentDirectory, policyPath),
            place.Release);
        CompareOutput.Write(host, options, comparison);
        return comparison.ExitCode;
    });

    private static string ConfiguredPath(ImitatedPlace place)
    {
        var config = place.LoadConfig();
        return PolicySettings.Of(config.Config).PathIn(place.Workspace(config));
    }
}
