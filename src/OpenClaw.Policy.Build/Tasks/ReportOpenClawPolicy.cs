using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Logging;
using Task = Microsoft.Build.Utilities.Task;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>Logs what an evaluation found, and fails when it did not pass.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportOpenClawPolicy : Task
{
    [Required]
    public bool Passed { get; set; }

    public ITaskItem[] Entries { get; set; } = [];

    /// <summary>Named in the last line; empty when none was written.</summary>
    public string Sarif { get; set; } = "";

    public override bool Execute()
    {
        var entries = Entries.Select(LogEntryItem.FromItem).ToList();
        foreach (var entry in entries)
        {
            BuildLog.Write(Log, entry);
        }

        LogSummary(Count(LogLevel.Error), Count(LogLevel.Warning));
        return Passed && !Log.HasLoggedErrors;

        int Count(LogLevel level) => entries.Count(e => e.Level == level);
    }

    private void LogSummary(int errors, int warnings)
    {
        var verdict = errors + warnings == 0 ? "passed" : $"{errors} error(s), {warnings} warning(s)";
        var reports = Sarif.Length == 0 ? "no SARIF was written" : $"SARIF: {LogText.Of(Sarif)}";
        Log.LogMessage(errors + warnings == 0 ? MessageImportance.Normal : MessageImportance.High, "OpenClaw policy: {0}; {1}", verdict, reports);
    }
}
