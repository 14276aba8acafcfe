using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.DecisionModel.Reward;

/// <summary>What is known of earlier tasks. Its answers go before the built-in preferences; null means unknown.</summary>
public interface IPreferenceHistory
{
    /// <summary>How often an agent succeeded at a type of task; clamped to 0 to 1 by the caller.</summary>
    double? AgentSuccessRate(JsonValue taskType, JsonValue agent);

    /// <summary>How often a workflow succeeded at a type of task; clamped likewise.</summary>
    double? WorkflowSuccessRate(JsonValue taskType, JsonValue workflow);
}
