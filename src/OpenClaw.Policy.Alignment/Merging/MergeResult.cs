namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>What a merge came to.</summary>
/// <param name="Files">The merged files by name; empty when there is a conflict: nobody wins silently.</param>
/// <param name="Conflicts">What a person has to decide.</param>
/// <param name="FromOurs">How many units of the log are ours alone.</param>
/// <param name="FromTheirs">How many units of the log are theirs alone.</param>
public sealed record MergeResult(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<MergeConflict> Conflicts, int FromOurs, int FromTheirs);
