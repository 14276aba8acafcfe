using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>The validation that the engine generates: it repeats the decision, the task type and the command of the rule.</summary>
internal static class ValidationText
{
    private const string Begin = "assert decision.final_decision == '";
    private const string Type = "' for task_type=";
    private const string Command = " command=";

    /// <summary>What it says otherwise than the rule, in a few words; null when nothing, or when it was not generated.</summary>
    public static string? Contradiction(Rule rule)
    {
        if (rule.Validation.Count != 1 || !rule.Validation[0].StartsWith(Begin, StringComparison.Ordinal))
        {
            return null;
        }

        var text = rule.Validation[0][Begin.Length..];
        var type = text.IndexOf(Type, StringComparison.Ordinal);
        var command = type < 0 ? -1 : text.IndexOf(Command, type + Type.Length, StringComparison.Ordinal);
        if (command < 0)
        {
            return null;
        }

        var decision = text[..type];
        var taskType = text[(type + Type.Length)..command];
        var subject = PythonText.Normalize(text[(command + Command.Length)..]);
        return decision != rule.PolicyDecision ? $"the decision `{decision}`"
            : !rule.Trigger.Contains($"task_type:{taskType}", StringComparer.Ordinal) ? $"the task type `{taskType}`, which its triggers do not name"
            : subject.Length > 0 && !rule.Trigger.Contains($"command:{subject}", StringComparer.Ordinal) && !rule.Trigger.Contains($"task:{subject}", StringComparer.Ordinal)
                ? "a command that its triggers do not name"
            : null;
    }
}
