namespace OpenClaw.Policy.Verdicts;

/// <summary>What a family has to say of a workspace.</summary>
/// <param name="Findings">Everything that is wrong, in the order of files and lines.</param>
/// <param name="Tables">What it looked at, for the reader of a report; no table decides a verdict.</param>
public sealed record FamilyResult(IReadOnlyList<FamilyFinding> Findings, IReadOnlyList<FamilyTable> Tables);
