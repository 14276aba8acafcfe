using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
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
        return CheckEvaluation.Of(host, CheckCommand.Name, options, files, ImitatedCommand.LoadConfig(host, options.Config, files, release), release);
    }
}
