using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel.Reward;

/// <summary>What a finished task tells. Absent parts are empty.</summary>
/// <param name="TaskType">One of the types; others have no preferences.</param>
/// <param name="Task"><c>task_result</c>: duration, errors, agent, workflow, code_adoption, committed, test_files_created, tests_passed.</param>
/// <param name="Test"><c>test_result</c>: coverage (0 to 100), failed.</param>
/// <param name="User"><c>user_feedback</c>: accepted, rating (1 to 5), revisions, rewrite_percentage, positive_comments, negative_comments.</param>
/// <param name="Metrics"><c>metrics</c>: complexity, duplication, lint_score.</param>
public sealed record RewardContext(JsonValue TaskType, JsonObject Task, JsonObject Test, JsonObject User, JsonObject Metrics)
{
    /// <summary>The parts of a record.</summary>
    /// <exception cref="ModelException">A part is there and no object.</exception>
    public static RewardContext Of(JsonObject context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(
            context["task_type"] ?? new JsonString(Contract.StateEncoding.DefaultTaskType),
            Part(context, "task_result"),
            Part(context, "test_result"),
            Part(context, "user_feedback"),
            Part(context, "metrics"));
    }

    internal static JsonObject Part(JsonObject record, string name) => record[name] switch
    {
        null => new(),
        JsonObject part => part,
        var other => throw new ModelException($"`{name}` is an object, not {JsonWords.Of(other)}."),
    };
}
