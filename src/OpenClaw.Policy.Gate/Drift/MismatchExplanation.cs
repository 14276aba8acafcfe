using OpenClaw.Policy.Drift;

namespace OpenClaw.Policy.Gate.Drift;

/// <summary>Why a hash is not the accepted one.</summary>
/// <param name="Source">Where the accepted state is known from, in words.</param>
/// <param name="Drift">How the workspace differs from it.</param>
public sealed record MismatchExplanation(string Source, StateDrift Drift);
