using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>A code of the family with its remedy.</summary>
/// <param name="Descriptor">The code.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record AlignmentCheck(DiagnosticDescriptor Descriptor, string Remedy);
