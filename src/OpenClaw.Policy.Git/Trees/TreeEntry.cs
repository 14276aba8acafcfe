namespace OpenClaw.Policy.Git.Trees;

/// <summary>One name in a folder of a commit.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of its content.</param>
internal sealed record TreeEntry(TreeEntryKind Kind, string Id);
