namespace OpenClaw.Policy.Governance.Classification;

/// <summary>A piece of a request that does not show what it says.</summary>
/// <param name="Start">Where it starts, in UTF-16 code units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">What is done there, in a few words.</param>
public readonly record struct RequestDisguise(int Start, int Length, string Kind);
