using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>Runs <c>check</c> with the real program's meaning in everything, its exit codes included.</summary>
internal static class CheckExecution
{
    public static int Run(CommandHost host, CheckOptions options) => ImitatedCommand.Run(host, options.Json || !host.IsTerminal, () =>
    {
        var place = new ImitatedPlace(host, CheckCommand.Name, options.Place);
        var report = CheckEvaluation.Of(place, options, place.LoadConfig());
        CheckOutput.Write(host, options, report);
        return report.ExitCode;
    });
}
