using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenClaw.Policy.Build.Logging;

namespace OpenClaw.Policy.Build.Evaluation;

/// <summary>An outcome as MSBuild items, which is how the evaluating target hands it to the reporting ones: first the verdict, then the entries.</summary>
internal static class OutcomeItems
{
    private const string Verdict = "verdict";

    public static ITaskItem[] ToItems(EvaluationOutcome outcome)
    {
        ITaskItem2 verdict = new TaskItem(Verdict);
        verdict.SetMetadataValueLiteral(nameof(EvaluationOutcome.Passed), outcome.Passed.ToString());
        verdict.SetMetadataValueLiteral(nameof(EvaluationOutcome.Evaluated), outcome.Evaluated.ToString());
        verdict.SetMetadataValueLiteral(nameof(EvaluationOutcome.Sarif), outcome.Sarif ?? "");
        verdict.SetMetadataValueLiteral(nameof(EvaluationOutcome.Judged), outcome.Judged ?? "");
        return [verdict, .. outcome.Entries.Select(LogEntryItem.ToItem)];
    }

    /// <summary>An evaluation that was never made, or got lost on the way, has no verdict, and has not passed.</summary>
    public static EvaluationOutcome FromItems(IReadOnlyList<ITaskItem> items)
    {
        if (items is not [{ ItemSpec: Verdict } verdict, ..])
        {
            return new EvaluationOutcome(Passed: false, Evaluated: false, [], Sarif: null);
        }

        return new EvaluationOutcome(
            Passed: IsTrue(nameof(EvaluationOutcome.Passed)),
            Evaluated: IsTrue(nameof(EvaluationOutcome.Evaluated)),
            [.. items.Skip(1).Select(LogEntryItem.FromItem)],
            Text(nameof(EvaluationOutcome.Sarif)),
            Text(nameof(EvaluationOutcome.Judged)));

        string? Text(string name) => verdict.GetMetadata(name) is { Length: > 0 } text ? text : null;

        bool IsTrue(string name) => verdict.GetMetadata(name) == bool.TrueString;
    }
}
