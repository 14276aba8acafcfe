using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Comparison;

/// <summary>What is to be said of a policy and its baseline that OpenClaw's own comparison does not say.</summary>
/// <param name="Descriptor">The row of the catalogue.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Place">Where the policy can be edited.</param>
/// <param name="Requirement">What the baseline demands; null when it stands nowhere.</param>
public sealed record ConformanceGap(DiagnosticDescriptor Descriptor, string Message, string Remedy, Origin? Place, Origin? Requirement);
