namespace OpenClaw.Policy.Text;

/// <summary>Characters that have elements only together.</summary>
/// <param name="Rest">The code points after the first one.</param>
/// <param name="Elements">What the characters stand for together.</param>
internal sealed record Contraction(int[] Rest, CollationElement[] Elements);
