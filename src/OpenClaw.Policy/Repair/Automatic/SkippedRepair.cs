using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>Findings of a check that a repair leaves alone.</summary>
/// <param name="Check">The check.</param>
/// <param name="Reason">One or two sentences.</param>
public sealed record SkippedRepair(DiagnosticDescriptor Check, string Reason);
