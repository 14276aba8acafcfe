using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.State;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Runs the gate for a request. Findings do not fail this task: it hands them on, so that every project can still fetch its reports
/// before <see cref="ReportOpenClawPolicy"/> fails the build.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class EvaluateOpenClawPolicy : RequestTask
{
    /// <summary>The verdict and the lines to log.</summary>
    [Output]
    public ITaskItem[] Outcome { get; set; } = [];

    private protected override bool Run()
    {
        var request = Asked;
        try
        {
            var outcome = new BuildEvaluation(request, Request, StateKey.For(request)).Run();
            Outcome = OutcomeItems.ToItems(outcome);
            BuildLog.Say(
                Log,
                outcome.Evaluated ? MessageImportance.Normal : MessageImportance.Low,
                LogText.Of($"OpenClaw policy: {(outcome.Evaluated ? $"evaluated {request.ConfigPath}" : $"nothing has changed since {request.ConfigPath} passed")}"));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            BuildLog.Detail(Log, e);
            var entry = GateEntries.Failed(request.ConfigPath, e);
            Outcome = OutcomeItems.ToItems(new EvaluationOutcome(Passed: false, Evaluated: true, [entry], Sarif: null));
        }

        return true;
    }
}
