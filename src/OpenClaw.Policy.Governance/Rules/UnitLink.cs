namespace OpenClaw.Policy.Governance.Rules;

/// <summary>How far a unit may stand from the one before.</summary>
/// <param name="Gap">The most words between them.</param>
/// <param name="AnyOrder">Whether it may stand before it too.</param>
public readonly record struct UnitLink(int Gap, bool AnyOrder);
