using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>Logs what an evaluation found, and fails when it did not pass.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportOpenClawPolicy : RequestTask
{
    public ITaskItem[] Outcome { get; set; } = [];

    /// <summary>How many lines are logged at most, besides those that count the rest.</summary>
    public int LogLimit { get; set; } = LogSelection.DefaultLimit;

    private protected override bool Run()
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
        var judged = outcome.Judged is { } judges ? $", judged {judges}" : "";
        var reports = outcome.Sarif is null ? "no SARIF was written" : $"SARIF: {outcome.Sarif}";
        BuildLog.Say(
            Log,
            errors + warnings == 0 ? MessageImportance.Normal : MessageImportance.High,
            LogText.Of($"OpenClaw policy: {Asked.ConfigPath}: {verdict}{judged}; {reports}"));

        int Count(LogLevel level) => outcome.Entries.Count(e => e.Level == level);
    }
}
