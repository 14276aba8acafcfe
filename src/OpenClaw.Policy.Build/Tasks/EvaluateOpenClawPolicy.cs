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

    /// <summary>The verdict and the lines to log.</summary>
    [Output]
    public ITaskItem[] Outcome { get; set; } = [];

    public override bool Execute()
    {
        var request = BuildRequestToken.Decode(Request);
        try
        {
            var outcome = new BuildEvaluation(request, Request, StateKey.For(request)).Run();
            Outcome = OutcomeItems.ToItems(outcome);
            Log.LogMessage(
                outcome.Evaluated ? MessageImportance.Normal : MessageImportance.Low,
                outcome.Evaluated ? "OpenClaw policy: evaluated {0}" : "OpenClaw policy: nothing has changed since {0} passed",
                LogText.Of(request.ConfigPath));
        }
        catch (Exception e)
        {
            Log.LogMessage(MessageImportance.Low, "{0}", e);
            var entry = GateEntries.Own(DiagnosticCatalog.InternalError, request.ConfigPath, $"The gate failed: {e.GetType().Name}: {e.Message}");
            Outcome = OutcomeItems.ToItems(new EvaluationOutcome(Passed: false, Evaluated: true, [entry], Sarif: null));
        }

        return true;
    }
}
