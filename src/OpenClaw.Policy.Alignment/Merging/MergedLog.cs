namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>Two histories in one log.</summary>
/// <param name="Text">The whole log.</param>
/// <param name="Origins">For each line, from 0, its line in our log and in theirs, from 1; 0 where that log lacks it.</param>
/// <param name="FromOurs">How many units are ours alone.</param>
/// <param name="FromTheirs">How many units are theirs alone.</param>
/// <param name="Conflicts">Rules that both sides moved, and histories that are none of one base.</param>
internal sealed record MergedLog(string Text, IReadOnlyList<(int Ours, int Theirs)> Origins, int FromOurs, int FromTheirs, IReadOnlyList<MergeConflict> Conflicts);
