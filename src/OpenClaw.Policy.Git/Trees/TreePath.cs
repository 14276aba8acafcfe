namespace OpenClaw.Policy.Git.Trees;

/// <summary>Where a path of a commit leads after its links were followed.</summary>
/// <param name="Outcome">How following it ended.</param>
/// <param name="Segments">The names from the top folder, without links; as far as it went when nothing was found.</param>
/// <param name="Folder">The folder that holds what was found, or the last one on the way.</param>
/// <param name="Entry">What stands there; null when nothing was found.</param>
internal sealed record TreePath(TreePathOutcome Outcome, IReadOnlyList<string> Segments, TreeFolder Folder, TreeEntry? Entry = null);
