namespace OpenClaw.Policy.Gate;

/// <summary>The trusted state that a change was judged by.</summary>
/// <param name="Revision">As it was asked for, such as <c>origin/main</c>.</param>
/// <param name="CommitId">The commit that it stands for: policy, accepted hashes and release are those of this commit.</param>
/// <param name="ForkId">
/// The commit that the change started from: what the change edits is measured from here. The same as <paramref name="CommitId"/> when
/// the change contains it, and when nobody can tell where the change started.
/// </param>
public sealed record GateBase(string Revision, string CommitId, string ForkId);
