using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.DecisionModel.Reward;

/// <summary>The raw value of each signal: what <c>reward.py</c> collects.</summary>
internal static class SignalReading
{
    private const double NeutralPreference = 0.5;

    public static double TestCoverage(RewardContext context, IPreferenceHistory? history)
    {
        var coverage = Number(context.Test, "coverage", 0);
        if (coverage != 0)
        {
            return coverage;
        }

        // That the key is there counts, not its value.
        var inferred = context.Task.Contains("test_files_created") ? 50 : coverage;
        return context.Task.Contains("tests_passed") ? PythonArithmetic.Minimum(inferred + 30, 100) : inferred;
    }

    public static double CodeQuality(RewardContext context, IPreferenceHistory? history)
    {
        var quality = 5.0;
        quality += (10 - Number(context.Metrics, "complexity", 5)) * 0.3;
        quality += (1.0 - Number(context.Metrics, "duplication", 0.1)) * 2.0;
        quality += Number(context.Metrics, "lint_score", 0.8) * 1.5;
        return PythonArithmetic.Clamp(quality, 0, 10);
    }

    public static double BugCount(RewardContext context, IPreferenceHistory? history) => Number(context.Test, "failed", 0) + Number(context.Task, "errors", 0);

    public static double TaskTime(RewardContext context, IPreferenceHistory? history) => Number(context.Task, "duration", 0);

    public static double AcceptanceRate(RewardContext context, IPreferenceHistory? history) => context.User["accepted"] is { } accepted
        ? (accepted.IsTrue ? 1 : 0)
        : context.User.Contains("revisions") ? PythonArithmetic.Maximum(0, 1.0 - (Number(context.User, "revisions", 0) * 0.2)) : 1;

    public static double AdoptionRate(RewardContext context, IPreferenceHistory? history) =>
        context.Task.Contains("code_adoption") ? Number(context.Task, "code_adoption", 0)
        : context.Task["committed"] is { IsTrue: false } ? 0 : 1;

    public static double RewriteRate(RewardContext context, IPreferenceHistory? history) =>
        context.User.Contains("rewrite_percentage") ? Number(context.User, "rewrite_percentage", 0)
        : context.User.Contains("revisions") ? PythonArithmetic.Minimum(1, Number(context.User, "revisions", 0) / 3.0) : 0;

    public static double UserRating(RewardContext context, IPreferenceHistory? history) =>
        context.User.Contains("rating") ? Number(context.User, "rating", 0) : AcceptanceRate(context, history) == 1 ? 4 : 2;

    public static double FeedbackCount(RewardContext context, IPreferenceHistory? history) =>
        Length(context.User["positive_comments"]) + Length(context.User["negative_comments"]);

    public static double AgentPreference(RewardContext context, IPreferenceHistory? history)
    {
        var agent = context.Task["agent"] ?? new JsonString("claude");
        if (history?.AgentSuccessRate(context.TaskType, agent) is { } known)
        {
            return PythonArithmetic.Clamp(known, 0, 1);
        }

        if (agent is JsonArray or JsonObject || context.TaskType is JsonArray or JsonObject)
        {
            // The real program looks the pair up in a table, and a list is no key.
            throw new ModelException("`agent` and `task_type` are texts.");
        }

        return ((context.TaskType as JsonString)?.Value, (agent as JsonString)?.Value) switch
        {
            ("T1", "claude") => 0.9,
            ("T2", "claude") => 0.8,
            ("T3", "codex") => 0.9,
            ("T4", "codex") => 0.95,
            _ => NeutralPreference,
        };
    }

    public static double WorkflowPreference(RewardContext context, IPreferenceHistory? history)
    {
        var workflow = context.Task["workflow"] ?? new JsonString("standard");
        if (history?.WorkflowSuccessRate(context.TaskType, workflow) is { } known)
        {
            return PythonArithmetic.Clamp(known, 0, 1);
        }

        return (workflow as JsonString)?.Value switch
        {
            "tdd" => 0.9,
            "test_first" => 0.85,
            _ => 0.6,
        };
    }

    private static double Number(JsonObject record, string name, double absent) => record[name] is { } value ? PythonArithmetic.Double(value, name) : absent;

    /// <summary>How many comments: the items of a list, or Python's length of another value that has one.</summary>
    private static double Length(JsonValue? comments) => comments switch
    {
        null or { IsTrue: false } => 0,
        JsonArray list => list.Items.Count,
        JsonObject members => members.Members.Count,
        JsonString text => PythonText.Length(text.Value),
        _ => throw new ModelException($"Comments are a list, not {JsonWords.Of(comments)}."),
    };
}
