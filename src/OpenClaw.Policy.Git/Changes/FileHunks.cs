namespace OpenClaw.Policy.Git.Changes;

/// <summary>Which lines of a file differ between two commits.</summary>
/// <param name="File">The file.</param>
/// <param name="Hunks">In the order of the lines; empty for a file that was only renamed.</param>
public sealed record FileHunks(FileChange File, IReadOnlyList<LineHunk> Hunks);
