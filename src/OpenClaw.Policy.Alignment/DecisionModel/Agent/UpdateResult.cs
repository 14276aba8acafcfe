namespace OpenClaw.Policy.Alignment.DecisionModel.Agent;

/// <summary>What learning from one episode came to.</summary>
/// <param name="ActorLoss">Mean loss of the policy.</param>
/// <param name="CriticLoss">Mean squared error of the estimate.</param>
/// <param name="Length">How many steps the episode had.</param>
/// <param name="TotalReturn">The sum of the rewards.</param>
public sealed record UpdateResult(double ActorLoss, double CriticLoss, int Length, double TotalReturn);
