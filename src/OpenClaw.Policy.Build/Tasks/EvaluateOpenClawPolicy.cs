using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Diagnostics;
using Task = Microsoft.Build.Utilities.Task;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Runs the gate for a request. Findings do not fail this task: it hands them on, so that every project can still fetch its reports
/// before <see cref="ReportOpenClawPolicy"/> fails the build.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class EvaluateOpenClawPolicy : Task
{
    [Required]
    public string Request { get; set; } = "";

    [Output]
    public bool Passed { get; set; }

    /// <summary>One item for each line to log.</summary>
    [Output]
    public ITaskItem[] Entries { get; set; } = [];

    /// <summary>The SARIF file; empty when there is none.</summary>
    [Output]
    public string Sarif { get; set; } = "";

    public override bool Execute()
    {
        var request = BuildRequestToken.Decode(Request);
        try
        {
            var outcome = new BuildEvaluation(request, Request, OpenKey(request)).Run();
            Passed = outcome.Passed;
            Entries = [.. outcome.Entries.Select(LogEntryItem.ToItem)];
            Sarif = outcome.Sarif ?? "";
            Log.LogMessage(
                outcome.Evaluated ? MessageImportance.Normal : MessageImportance.Low,
                outcome.Evaluated ? "OpenClaw policy: evaluated {0}" : "OpenClaw policy: nothing has changed since {0} passed",
                LogText.Of(request.ConfigPath));
        }
        catch (Exception e)
        {
            Log.LogMessage(MessageImportance.Low, "{0}", e);
            Entries = [LogEntryItem.ToItem(GateEntries.Own(
                DiagnosticCatalog.InternalError, request.ConfigPath, $"The gate failed: {e.GetType().Name}: {e.Message}"))];
        }

        return true;
    }

    /// <summary>A key that lies in the work tree is no secret: whoever wrote the files there could have written it too.</summary>
    private static StateKey? OpenKey(BuildRequest request) =>
        StateKey.DefaultFolder() is { } folder && !WorkTree.Contains(request.BaseDirectory, folder) ? StateKey.Open(folder) : null;
}
