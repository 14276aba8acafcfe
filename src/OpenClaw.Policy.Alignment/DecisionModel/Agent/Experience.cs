using OpenClaw.Policy.Alignment.DecisionModel.Contract;

namespace OpenClaw.Policy.Alignment.DecisionModel.Agent;

/// <summary>One step of an episode.</summary>
/// <param name="State">17 places.</param>
/// <param name="Action">What was done in it.</param>
/// <param name="Reward">What it was worth.</param>
/// <param name="Next">The state after it: 17 places.</param>
/// <param name="IsDone">Whether the episode ended with it.</param>
/// <param name="Priority">How much it is worth to learn from it again; used by a buffer that samples by priority.</param>
public sealed record Experience(double[] State, AgentAction Action, double Reward, double[] Next, bool IsDone, double Priority = 1);
