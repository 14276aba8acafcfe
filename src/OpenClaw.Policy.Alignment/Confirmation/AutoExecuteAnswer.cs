using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>The answer to whether a task may run without a question.</summary>
/// <param name="AutoExecute">It may.</param>
/// <param name="Reason">Why or why not.</param>
/// <param name="Decision">The record that was stored.</param>
public sealed record AutoExecuteAnswer(bool AutoExecute, string Reason, JsonObject Decision)
{
    /// <summary>The id to record the outcome under.</summary>
    public string DecisionId => Decision.Text("decision_id")!;
}
