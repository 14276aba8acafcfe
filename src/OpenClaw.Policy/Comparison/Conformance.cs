using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Comparison;

/// <summary>Whether a policy refuses in every workspace what its baseline refuses.</summary>
/// <param name="Findings">What OpenClaw's comparison says, in its words and order, as far as it does not fail.</param>
/// <param name="Gaps">What it does not say.</param>
public sealed record Conformance(IReadOnlyList<Finding> Findings, IReadOnlyList<ConformanceGap> Gaps);
