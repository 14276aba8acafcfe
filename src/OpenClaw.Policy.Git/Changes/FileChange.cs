namespace OpenClaw.Policy.Git.Changes;

/// <summary>A file that differs between two commits.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="OldPath">From the top level, with <c>/</c>; null for an added file. Bytes that are no UTF-8 became U+FFFD.</param>
/// <param name="NewPath">The same; null for a deleted file.</param>
public sealed record FileChange(FileChangeKind Kind, string? OldPath, string? NewPath);
