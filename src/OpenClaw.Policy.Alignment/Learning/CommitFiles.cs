namespace OpenClaw.Policy.Alignment.Learning;

/// <summary>The files of one commit.</summary>
/// <param name="Files">Their paths in the repository.</param>
public sealed record CommitFiles(IReadOnlyList<string> Files);
