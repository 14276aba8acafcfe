using OpenClaw.Policy.Alignment.DecisionModel.Contract;
using OpenClaw.Policy.Alignment.DecisionModel.Reward;

namespace OpenClaw.Policy.Alignment.DecisionModel.Environments;

/// <summary>What came of an action.</summary>
/// <param name="Next">The state after it: the same task, another recent performance.</param>
/// <param name="Reward">The reward of the result.</param>
/// <param name="IsDone">Whether the result ends the episode; it does unless it says <c>completed: false</c>.</param>
public sealed record StepResult(TaskState Next, RewardResult Reward, bool IsDone);
