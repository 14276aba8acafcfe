using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.DecisionModel.Training;

/// <summary>What was tried and how well it went.</summary>
/// <param name="Configuration">A value for each dimension.</param>
/// <param name="Score">More is better.</param>
public sealed record Trial(JsonObject Configuration, double Score);
