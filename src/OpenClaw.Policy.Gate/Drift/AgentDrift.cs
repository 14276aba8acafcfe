using OpenClaw.Policy.Drift;

namespace OpenClaw.Policy.Gate.Drift;

/// <summary>How the workspace of one agent differs between two runs.</summary>
/// <param name="AgentId">Normalised; null when a workspace was named and no agent.</param>
/// <param name="Drift">Null when one of the runs could not evaluate it.</param>
public sealed record AgentDrift(string? AgentId, StateDrift? Drift);
