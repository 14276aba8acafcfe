using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using Task = Microsoft.Build.Utilities.Task;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>Logs what an evaluation found, and fails when it did not pass.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportOpenClawPolicy : Task
{
    [Required]
    public string Request { get; set; } = "";

    public ITaskItem[] Outcome { get; set; } = [];

    /// <summary>How many lines are logged at most, besides those that count the rest.</summary>
    public int LogLimit { get; set; } = LogSelection.DefaultLimit;

    public override bool Execute()
    {
        var outcome = OutcomeItems.FromItems(Outcome);
        foreach (var entry in LogSelection.Of(outcome.Entries, LogLimit))
        {
            BuildLog.Write(Log, entry);
        }

        LogSummary(outcome);
        return outcome.Passed && !Log.HasLoggedErrors;
    }

    private void LogSummary(EvaluationOutcome outcome)
    {
        var (errors, warnings) = (Count(LogLevel.Error), Count(LogLevel.Warning));
        var verdict = errors + warnings == 0 ? "passed" : $"{errors} error(s), {warnings} warning(s)";
        var reports = outcome.Sarif is null ? "no SARIF was written" : $"SARIF: {LogText.Of(outcome.Sarif)}";
        Log.LogMessage(
            errors + warnings == 0 ? MessageImportance.Normal : MessageImportance.High,
            "OpenClaw policy: {0}: {1}{2}; {3}",
            LogText.Of(BuildRequestToken.Decode(Request).ConfigPath),
            verdict,
            outcome.Judged is { } judges ? $", judged {LogText.Of(judges)}" : "",
            reports);

        int Count(LogLevel level) => outcome.Entries.Count(e => e.Level == level);
    }
}
