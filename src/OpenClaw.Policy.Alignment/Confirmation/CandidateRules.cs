using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Risk;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>Makes the rule that a first feedback asks for. Its texts are stored and hashed, so their words are fixed.</summary>
internal static class CandidateRules
{
    /// <param name="task">The task of the feedback.</param>
    /// <param name="scope">Where the task belongs.</param>
    /// <param name="decision">What is to be decided.</param>
    /// <param name="evidence">The kind of evidence.</param>
    /// <param name="mint">The id and the moment of the new rule.</param>
    /// <param name="mode">How the risk is classified.</param>
    public static Rule Make(TaskContext task, TaskScope scope, string decision, string evidence, (string Id, string Now) mint, AlignmentMode mode)
    {
        var isAuto = decision == Vocabulary.AutoExecute;
        var type = task.TaskType.Length > 0 ? task.TaskType : Vocabulary.DefaultTaskType;
        var subject = task.Command.Length > 0 ? task.Command : task.Summary;
        var rule = new Rule(mint.Id)
        {
            Summary = $"{(isAuto ? "Auto execute" : "Require confirmation")} for {task.Summary}",
            Category = "harden",
            Trigger = [$"task_type:{type}", Subject(task)],
            Strategy = $"{(isAuto ? "Prefer automatic execution" : "Require explicit confirmation")} for tasks matching: {task.Summary}",
            Validation = [$"assert decision.final_decision == '{decision}' for task_type={type} command={subject}"],
            Confidence = evidence.StartsWith("explicit", StringComparison.Ordinal) ? 0.6 : 0.5,
            Status = Vocabulary.Candidate,
            Scope = scope.Scope,
            ScopeKey = scope.Key,
            SourceType = evidence,
            LastSeenAt = mint.Now,
            PolicyDecision = decision,
            RiskLevel = RiskWords.Of(RiskAssessor.Assess(task, mode).Level),
        };
        rule.Increment(RuleField.EvidenceCount);
        rule.UpdateAssetId();
        return rule;
    }

    private static string Subject(TaskContext task)
    {
        var command = PythonText.Normalize(task.Command);
        return command.Length > 0 ? $"command:{command}" : $"task:{PythonText.Normalize(task.Summary)}";
    }
}
